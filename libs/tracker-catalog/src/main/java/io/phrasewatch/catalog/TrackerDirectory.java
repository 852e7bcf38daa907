package io.phrasewatch.catalog;

import io.phrasewatch.catalog.TrackerServiceClient.Resolved;
import io.phrasewatch.catalog.TrackerServiceClient.Selected;
import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks tracker-service, a little patiently. Every failure becomes a {@link TrackerServiceUnavailableException}. */
@ApplicationScoped
class TrackerDirectory {

    private final TrackerServiceClient client;
    private final CatalogConfig config;
    private final String secret;

    TrackerDirectory(@RestClient TrackerServiceClient client, CatalogConfig config,
            @ConfigProperty(name = "phrasewatch.service-secret") Optional<String> secret) {
        this.client = client;
        this.config = config;
        this.secret = secret.orElse(null);
    }

    /** The present definitions of the given trackers; those the account does not have are left out. */
    Uni<List<TrackerSnapshot>> resolve(String accountId, List<String> ids) {
        Uni<Resolved> answer = Uni.createFrom()
                .deferred(() -> client.resolve(secret, accountId, new TrackerServiceClient.ResolveRequest(ids)));
        return patiently(answer).map(resolved -> resolved.trackers());
    }

    /** The references of the given trackers, of all when asked so, and the ids that are unknown. */
    Uni<TrackerSelectionAnswer> select(String accountId, List<String> ids, boolean all) {
        Uni<Selected> answer = Uni.createFrom()
                .deferred(() -> client.select(secret, accountId, new TrackerServiceClient.SelectRequest(ids, all)));
        return patiently(answer).map(TrackerDirectory::answer);
    }

    private static TrackerSelectionAnswer answer(Selected selected) {
        List<TrackerReference> references = selected.trackers();
        return new TrackerSelectionAnswer(references, Objects.requireNonNullElse(selected.unknown(), List.of()));
    }

    private <T> Uni<T> patiently(Uni<T> answer) {
        Uni<T> repeated = config.retries() > 0
                ? answer.onFailure().retry().withBackOff(config.backOff()).atMost(config.retries())
                : answer;
        return repeated.onFailure().transform(TrackerServiceUnavailableException::new);
    }
}
