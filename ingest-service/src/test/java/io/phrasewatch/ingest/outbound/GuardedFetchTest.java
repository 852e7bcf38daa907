package io.phrasewatch.ingest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.ingest.outbound.FetchFailedException.Reason;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedFetchTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final byte[] CONTENT = new byte[300_000];
    private static final FetchLimits LIMITS = new FetchLimits(1_000_000, Duration.ofSeconds(10));

    private static final int INTERRUPTIONS = 4;

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    Path directory;

    private FileServer server;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        server = new FileServer(CONTENT);
        file = directory.resolve("file");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void fetchesAFileWhole() throws IOException {
        // When
        FetchedFile fetched = fetch(url("/a?b=c"));

        // Then
        assertThat(fetched.bytes()).isEqualTo(CONTENT.length);
        assertThatTheFileIsWhole();
    }

    @Test
    void fetchesAFileWhoseLengthIsNotSaid() throws IOException {
        // Given
        server.withoutLength = true;

        // When
        fetch(url("/"));

        // Then
        assertThatTheFileIsWhole();
    }

    @Test
    void asksForTheRestWhenTheConnectionBreaks() throws IOException {
        // Given
        server.breakAfter = 50_000;
        server.breaks = 2;

        // When
        fetch(url("/"));

        // Then
        assertThatTheFileIsWhole();
        assertThat(server.ranges()).hasSize(3).startsWith("none").allMatch(range -> range.equals("none") || range.startsWith("bytes="));
    }

    @Test
    void completesWhatAnEarlierCallHasLeft() throws IOException {
        // Given
        server.breakAfter = 100_000;
        server.breaks = 1;
        assertThatItFails(() -> fetch(url("/"), 0), Reason.UNREACHABLE);

        // When
        fetch(url("/"));

        // Then
        assertThatTheFileIsWhole();
        assertThat(server.ranges()).containsExactly("none", "bytes=100000-");
    }

    @Test
    void beginsAgainWhenTheFileHasChanged() throws IOException {
        // Given
        server.breakAfter = 100_000;
        server.breaks = 1;
        assertThatItFails(() -> fetch(url("/"), 0), Reason.UNREACHABLE);
        server.etag = "\"v2\"";

        // When
        fetch(url("/"));

        // Then
        assertThatTheFileIsWhole();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAFileThatIsTooLarge(boolean withoutLength) {
        // Given
        server.withoutLength = withoutLength;

        // When / Then
        assertThatItFails(() -> guarded(INTERRUPTIONS).fetch(url("/"), file, new FetchLimits(299_999, Duration.ofSeconds(10))), Reason.TOO_LARGE);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void endsWhenTheTimeIsOver() {
        // Given
        server.silent = true;

        // When / Then
        assertThatItFails(() -> guarded(INTERRUPTIONS).fetch(url("/"), file, new FetchLimits(1_000, Duration.ofMillis(300))), Reason.TOO_SLOW);
    }

    @Test
    void followsARedirectToAnAddressThatMayBeCalled() throws IOException {
        // Given
        try (FileServer first = new FileServer(new byte[0])) {
            first.status = 302;
            first.location = url("/elsewhere").toString();

            // When
            fetch(URI.create("http://allowed.test:" + first.port() + "/"));
        }

        // Then
        assertThatTheFileIsWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/", "http://private.test:%d/", "http://mixed.test:%d/", "//[::1]:%d/",
        "http://[::ffff:7f00:1]:%d/"})
    void doesNotConnectToAPrivateAddressThatARedirectLeadsTo(String target) throws IOException {
        // Given
        try (FileServer first = new FileServer(new byte[0])) {
            first.status = 307;
            first.location = target.formatted(server.port());

            // When / Then
            assertThatItFails(() -> fetch(URI.create("http://allowed.test:" + first.port() + "/")), Reason.TARGET_REFUSED);
        }
        assertThat(server.ranges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/again", "ftp://allowed.test/", "file:///etc/passwd", "http://u:p@allowed.test/", "::", "http://"})
    void givesUpARedirectThatCanNotBeFollowed(String location) {
        // Given
        server.status = 301;
        server.location = location;

        // When / Then
        assertThatItFails(() -> fetch(url("/")), Reason.BAD_REDIRECT);
        assertThat(server.ranges()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void doesNotAskANameTwiceSoThatNobodyCanChangeTheAnswer() throws IOException {
        // Given a name that leads to this machine when it is asked again: the system does not know it at all
        assertThatThrownBy(() -> InetAddress.getByName("allowed.test")).isInstanceOf(UnknownHostException.class);

        // When
        fetch(url("/"));

        // Then
        assertThatTheFileIsWhole();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410})
    void saysWhichStatusTheOtherSideAnswers(int status) {
        // Given
        server.status = status;

        // When / Then
        assertThatThrownBy(() -> fetch(url("/"))).isInstanceOf(FetchFailedException.class).hasMessageContaining("status " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void saysThatALaterCallMaySucceed(int status) {
        // Given
        server.status = status;

        // When / Then
        assertThatItFails(() -> fetch(url("/")), Reason.UNREACHABLE);
        assertThat(Reason.UNREACHABLE.isPassing()).isTrue();
    }

    @Test
    void saysWhenTheFileCanNotBeStored() {
        // When / Then
        assertThatItFails(() -> guarded(INTERRUPTIONS).fetch(url("/"), directory.resolve("missing/file"), LIMITS), Reason.NOT_STORED);
    }

    private FetchedFile fetch(URI source) {
        return fetch(source, INTERRUPTIONS);
    }

    private FetchedFile fetch(URI source, int interruptions) {
        return guarded(interruptions).fetch(source, file, LIMITS);
    }

    private static GuardedFetch guarded(int interruptions) {
        FetchConfig config = new Settings(interruptions);
        return new GuardedFetch(new MediaTargets(config, GuardedFetchTest::addresses), config, VERTX);
    }

    private static InetAddress[] addresses(String host) throws UnknownHostException {
        return switch (host) {
            case "allowed.test", "private.test" -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            case "mixed.test" -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1")};
            default -> throw new UnknownHostException(host);
        };
    }

    private URI url(String path) {
        return URI.create("http://allowed.test:" + server.port() + path);
    }

    private static void assertThatItFails(ThrowingCallable fetch, Reason reason) {
        assertThatThrownBy(fetch).isInstanceOfSatisfying(FetchFailedException.class,
                failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private void assertThatTheFileIsWhole() throws IOException {
        assertThat(Files.readAllBytes(file)).isEqualTo(CONTENT);
        assertThat(directory.toFile().list()).containsExactly("file");
    }

    private record Settings(int interruptions) implements FetchConfig {

        @Override
        public Optional<List<String>> allowedNetworks() {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> allowedHosts() {
            return Optional.of(List.of("allowed.test"));
        }

        @Override
        public int redirects() {
            return 5;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }
    }
}
