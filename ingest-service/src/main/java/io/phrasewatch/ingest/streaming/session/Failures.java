package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.ingest.streaming.protocol.ServerFrames;
import io.phrasewatch.ingest.streaming.protocol.StreamError;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import org.jboss.logging.Logger;

/** What a client hears when its frame causes a failure. What was wrong with the frame leaves the socket open; anything else closes it. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private static final int SERVER_ERRORS = 500;

    private Failures() {
    }

    /** Runs a task about a client's frame. */
    static void shield(ClientSocket socket, Runnable task) {
        try {
            task.run();
        } catch (ApiException told) {
            tell(socket, told);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.errorf("A frame of a stream caused %s at %s", failure.getClass().getName(), place(failure));
            socket.send(ServerFrames.error(RequestError.INTERNAL.template(), RequestError.INTERNAL.status()));
            socket.close(CloseWith.FAILURE, "the server failed");
        }
    }

    /** Tells of a failure; one of the server closes the socket. */
    static void tell(ClientSocket socket, ApiException failure) {
        socket.send(ServerFrames.error(failure.getMessage(), failure.code().status()));
        if (failure.code() == StreamError.CONVERSATION_GONE) {
            socket.close(CloseWith.POLICY, "the conversation was deleted");
        } else if (failure.code().status() >= SERVER_ERRORS) {
            socket.close(CloseWith.TRY_LATER, "the stream can not go on now");
        }
    }

    private static String place(Throwable failure) {
        return failure.getStackTrace().length == 0 ? "an unknown place" : failure.getStackTrace()[0].toString();
    }
}
