package io.phrasewatch.ingest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.ingest.outbound.FetchFailedException.Reason;
import io.phrasewatch.ingest.support.HostileUrls;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No hostile URL reaches a private socket, through either client, whatever was accepted before. */
class HostileUrlsTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Settings STRICT = new Settings(List.of(), List.of());
    private static PrivateSockets sockets;

    @TempDir
    static Path directory;

    private final LyingNames names = new LyingNames();

    @BeforeAll
    static void listen() throws IOException {
        sockets = new PrivateSockets();
    }

    @AfterAll
    static void close() throws IOException {
        sockets.close();
        VERTX.close();
    }

    static Stream<String> urls() {
        return HostileUrls.withPort(sockets.port()).stream();
    }

    @ParameterizedTest
    @MethodSource("urls")
    void isNeverPostedTo(String text) {
        // Given a URL that was read, and perhaps accepted, a moment ago
        Optional<URI> url = accepted(text);

        // When
        url.ifPresent(target -> assertThatThrownBy(() -> post(target, STRICT)).isInstanceOf(TargetRefusedException.class));

        // Then
        assertThat(sockets.connections()).isZero();
    }

    @ParameterizedTest
    @MethodSource("urls")
    void isNeverFetchedFrom(String text) {
        // Given
        Optional<URI> url = accepted(text);

        // When
        url.ifPresent(target -> assertThatThrownBy(() -> fetch(target)).isInstanceOfSatisfying(FetchFailedException.class,
                failure -> assertThat(failure.reason()).isEqualTo(Reason.TARGET_REFUSED)));

        // Then
        assertThat(sockets.connections()).isZero();
    }

    @Test
    void isCalledWhereTheOperatorAllowsIt() throws IOException {
        // Given
        try (FileServer server = new FileServer(new byte[1])) {

            // When
            OutboundAnswer answer = post(URI.create("http://127.0.0.1:" + server.port() + "/"),
                    new Settings(List.of("127.0.0.0/8"), List.of()));

            // Then
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void isTakenForThisMachineByAnyOfItsAddresses() throws IOException {
        // When / Then
        assertThat(TargetGuard.isOwn(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(TargetGuard.isOwn(InetAddress.getByName("8.8.8.8"))).isFalse();
    }

    /** As a checker would who asks the name service before the client does; the clients stand on their own, so all go on to them. */
    private Optional<URI> accepted(String text) {
        Optional<URI> url = TargetUrl.read(text);
        url.filter(target -> target.getHost().startsWith("rebinding")).ifPresent(target -> guard(STRICT).checked(target.getHost()));
        return url;
    }

    private OutboundAnswer post(URI target, Settings settings) {
        return new OutboundClient(guard(settings), new io.vertx.mutiny.core.Vertx(VERTX)).post(target, Map.of(), "{}", PATIENCE)
                .await().atMost(PATIENCE.plusSeconds(2));
    }

    private FetchedFile fetch(URI source) {
        return new GuardedFetch(new MediaTargets(STRICT, names), STRICT, VERTX)
                .fetch(source, directory.resolve("file"), new FetchLimits(1_000, PATIENCE));
    }

    private WebhookTargets guard(Settings settings) {
        return new WebhookTargets(settings, names);
    }

    private record Settings(List<String> networks, List<String> hosts) implements OutboundConfig, FetchConfig {

        @Override
        public Optional<List<String>> allowedNetworks() {
            return Optional.of(networks);
        }

        @Override
        public Optional<List<String>> allowedHosts() {
            return Optional.of(hosts);
        }

        @Override
        public int redirects() {
            return 1;
        }

        @Override
        public int interruptions() {
            return 0;
        }

        @Override
        public Duration patience() {
            return PATIENCE;
        }
    }
}
