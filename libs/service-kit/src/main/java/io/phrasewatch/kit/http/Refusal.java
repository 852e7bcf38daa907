package io.phrasewatch.kit.http;

import io.phrasewatch.kit.error.ErrorCode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * The error answer of a request that reaches no resource, in the shape of all others.
 *
 * @param status  HTTP status
 * @param message one sentence for a person
 */
public record Refusal(int status, String message) {

    /** How long a client may go on sending what is thrown away. A connection cut off sooner often loses the answer on its way. */
    private static final long LINGER_MILLIS = 2_000;

    /** The refusal that a code and its arguments describe. */
    public static Refusal of(ErrorCode code, Object... arguments) {
        return new Refusal(code.status(), String.format(code.template(), arguments));
    }

    /** Answers; the connection goes on. */
    public void send(RoutingContext context) {
        write(context);
    }

    /** Answers and soon ends the connection: the rest of the request is thrown away. */
    public void sendAndClose(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpConnection connection = request.connection();
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.exceptionHandler(left -> { });
        welcome(request);
        write(context);
        if (request.isEnded()) {
            connection.close();
        } else {
            context.vertx().setTimer(LINGER_MILLIS, over -> connection.close());
            request.handler(thrownAway -> { }).endHandler(sent -> connection.close()).resume();
        }
    }

    /** A client that asks before it sends is told to: Java's (before 20) never ends a call that is refused with a body instead. */
    private static void welcome(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
    }

    private Future<Void> write(RoutingContext context) {
        return context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject().put("message", message).put("statusCode", status).toBuffer());
    }
}
