package io.phrasewatch.kit.error;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Turns every failure of a request into an {@link ErrorBody}. Nothing of an unexpected failure's own message leaves the server. */
public class ErrorMapper {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final int TRACE_FRAMES = 12;
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    public Response expected(ApiException failure) {
        Response.ResponseBuilder answer = answer(failure.code().status(), failure.getMessage());
        failure.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return answer(status, RequestError.sentence(status)).build();
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException failure) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return answer(RequestError.METHOD_NOT_ALLOWED.status(), RequestError.METHOD_NOT_ALLOWED.template())
                .header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.of(request.getDeployment(), request.getPathWithoutPrefix())))
                .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (Outage.isBehind(failure)) {
            LOG.warnf("A request found its database away: %s", failure.getClass().getSimpleName());
            return expected(ApiException.retryAfter(RETRY_AFTER_SECONDS, RequestError.UNAVAILABLE));
        }
        LOG.errorf("A request failed unexpectedly: %s", trace(failure));
        return answer(RequestError.INTERNAL.status(), RequestError.INTERNAL.template()).build();
    }

    private static Response.ResponseBuilder answer(int status, String message) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(new ErrorBody(message, status));
    }

    /** Class names and frames only: a driver's message may quote the text of a conversation. */
    private static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null && trace.length() < 8_000; cause = cause.getCause()) {
            trace.append(cause.getClass().getName()).append(Arrays.stream(cause.getStackTrace())
                    .limit(TRACE_FRAMES)
                    .map(frame -> "\n  at " + frame)
                    .collect(Collectors.joining("", "", "\n")));
        }
        return trace.toString();
    }
}
