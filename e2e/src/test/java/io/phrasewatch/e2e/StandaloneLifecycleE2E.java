package io.phrasewatch.e2e;

import static io.phrasewatch.e2e.suite.SuiteClient.submission;
import static io.phrasewatch.e2e.suite.SuiteClient.tracker;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.e2e.suite.JavaProcess;
import io.phrasewatch.e2e.suite.LiveTextStream;
import io.phrasewatch.e2e.suite.StandaloneSuite;
import io.phrasewatch.e2e.suite.SuiteClient;
import io.phrasewatch.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start, stop, kill and misuse of the one process. */
class StandaloneLifecycleE2E {

    private static final int SIGTERM_EXIT_CODE = 143;
    private static final String CONNECTION = "survives-a-kill";
    private static final String DRAINED = "survives-a-stop";
    private static final int CLOSED_AS_GOING_AWAY = 1001;

    @TempDir
    Path data;

    @Test
    void keepsEverythingAcrossAStopAndAKill() {
        // Given
        StandaloneSuite first = StandaloneSuite.start(data);
        SuiteClient client = SuiteClient.signIn(first, first.account());
        client.createTracker("Kept", List.of("good morning"));
        String conversation = client.process(submission(List.of(tracker("Greeting", "good morning")), "Good morning!"));

        LiveTextStream open = talk(client);

        // When: a stop, a start, a kill, another start
        assertStopsCleanly(first);
        assertThat(open.closeCode()).isEqualTo(CLOSED_AS_GOING_AWAY);
        StandaloneSuite second = StandaloneSuite.start(data);
        assertKept(second, conversation);
        assertGoesOnAfterTheStop(SuiteClient.signIn(second, second.account()), open);
        String streamed = sayBeforeTheKill(second);
        second.process().kill();
        try (StandaloneSuite third = StandaloneSuite.start(data)) {

            // Then
            assertKept(third, conversation);
            SuiteClient again = SuiteClient.signIn(third, third.account());
            assertGoesOn(again, streamed);
            String another = again.process(
                    Map.of("messages", SuiteClient.said("Good morning again"), "enableAllTrackers", true));
            assertThat(again.detected(another).jsonPath().getList("name")).containsExactly("Kept");
        }
    }

    /** Is in the middle of it when the stop comes. */
    private static LiveTextStream talk(SuiteClient client) {
        LiveTextStream stream = client.stream(DRAINED, List.of(tracker("Greeting", "good morning")));
        stream.say("Good morning, this takes a while.");
        IntStream.range(0, 10).forEach(i -> stream.sayOn("Point number " + i + "."));
        return stream;
    }

    /** What was told as accepted, and nothing else, was kept; the same connection id is the same conversation. */
    private static void assertGoesOnAfterTheStop(SuiteClient client, LiveTextStream cut) {
        List<String> kept = new ArrayList<>(cut.accepted());
        try (LiveTextStream stream = client.stream(DRAINED, List.of(tracker("Greeting", "good morning")))) {
            assertThat(stream.conversationId()).isEqualTo(cut.conversationId());
            stream.say("Where were we?");
            kept.add("Where were we?");
            stream.stop();
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() ->
                assertThat(client.messages(cut.conversationId())).extracting(message -> message.get("text")).isEqualTo(kept));
    }

    /** What is told as accepted was said before the kill; answers the conversation's id. */
    private static String sayBeforeTheKill(StandaloneSuite suite) {
        LiveTextStream stream = SuiteClient.signIn(suite, suite.account()).stream(CONNECTION, List.of(tracker("Greeting", "good morning")));
        stream.say("Good morning to you.");
        stream.say("Are you still there?");
        return stream.conversationId();
    }

    private static void assertGoesOn(SuiteClient client, String conversationId) {
        try (LiveTextStream stream = client.stream(CONNECTION, List.of(tracker("Greeting", "good morning")))) {
            assertThat(stream.conversationId()).isEqualTo(conversationId);
            stream.say("Yes, good morning.");
            stream.stop();
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() ->
                assertThat(client.messages(conversationId)).extracting(message -> message.get("text"))
                        .containsExactly("Good morning to you.", "Are you still there?", "Yes, good morning."));
        assertThat(client.detected(conversationId).jsonPath().getList("[0].matches[0].messageRefs")).hasSize(2);
    }

    private void assertStopsCleanly(StandaloneSuite suite) {
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).exists();
        assertThat(suite.process().stop()).isEqualTo(SIGTERM_EXIT_CODE);
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        assertThat(Ports.isFree(suite.port())).isTrue();
        assertThat(suite.process().output()).contains("Phrasewatch is ready").doesNotContain("ERROR");
    }

    private static void assertKept(StandaloneSuite suite, String conversation) {
        SuiteClient client = SuiteClient.signIn(suite, suite.account());
        assertThat(client.detected(conversation).jsonPath().getList("name")).containsExactly("Greeting");
    }

    @Test
    void refusesAPortInUseBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            JavaProcess refused = up("--port", String.valueOf(taken.getLocalPort()), "--data", data.toString());

            // Then
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output()).isEqualTo("phrasewatch: port " + taken.getLocalPort()
                    + " is already in use; choose another with --port\n");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void refusesAnOptionItDoesNotKnow() {
        // When
        JavaProcess refused = up("--prot", "8080");

        // Then
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).isEqualTo("phrasewatch: unknown option \"--prot\"; see ./phrasewatch help\n");
    }

    private static JavaProcess up(String... options) {
        String[] words = new String[options.length + 1];
        words[0] = "up";
        System.arraycopy(options, 0, words, 1, options.length);
        return JavaProcess.start("deploy/standalone", List.of(), Map.of(), words);
    }
}
