package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.session.Streams;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.phrasewatch.kit.error.ApiException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides before a socket opens: a token is needed, and room. */
@ApplicationScoped
class UpgradeGate implements HttpUpgradeCheck {

    /** Whose socket it is. */
    static final TypedKey<String> ACCOUNT = TypedKey.forString("account");
    /** The request that became a socket. */
    static final TypedKey<HttpServerRequest> REQUEST = new TypedKey<>("request");

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_CONNECTION_ID = 256;
    private static final Map<String, List<String>> COME_BACK = Map.of("Retry-After", List.of("5"));
    private static final Set<String> SPEAKING = Set.of(StreamingEndpoint.ID, InsightsEndpoint.ID);

    private final Streams streams;

    UpgradeGate(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return context.securityIdentity().map(identity -> decide(context, identity));
    }

    private CheckResult decide(HttpUpgradeContext context, SecurityIdentity identity) {
        String account;
        try {
            account = CurrentAccount.of(identity);
        } catch (ApiException nobody) {
            return CheckResult.rejectUpgradeSync(UNAUTHORIZED);
        }
        context.userData().put(ACCOUNT, account);
        context.userData().put(REQUEST, context.httpRequest());
        String connectionId = context.pathParam("connectionId");
        if (connectionId.length() > LONGEST_CONNECTION_ID || connectionId.chars().anyMatch(Character::isISOControl)) {
            return CheckResult.rejectUpgradeSync(BAD_REQUEST);
        }
        if (!streams.hasRoom()) {
            return CheckResult.rejectUpgradeSync(UNAVAILABLE, COME_BACK);
        }
        if (SPEAKING.contains(context.endpointId()) && !streams.hasRoomForSpeaker(account)) {
            return CheckResult.rejectUpgradeSync(TOO_MANY, COME_BACK);
        }
        new Wire(context.httpRequest()).takeTurns();
        return CheckResult.permitUpgradeSync();
    }
}
