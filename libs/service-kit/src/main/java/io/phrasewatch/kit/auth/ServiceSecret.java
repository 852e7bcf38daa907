package io.phrasewatch.kit.auth;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets a {@link ServiceOnly} resource be called only with the secret that the services share. No secret configured: nobody calls. */
@Provider
@ServiceOnly
public class ServiceSecret implements ContainerRequestFilter {

    public static final String HEADER = "X-Service-Secret";

    private final Optional<String> secret;

    ServiceSecret(@ConfigProperty(name = "phrasewatch.service-secret") Optional<String> secret) {
        this.secret = secret;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        if (secret.isEmpty() || given == null || !same(given, secret.get())) {
            throw new ApiException(RequestError.UNAUTHORIZED);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
