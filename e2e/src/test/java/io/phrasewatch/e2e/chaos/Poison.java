package io.phrasewatch.e2e.chaos;

import io.phrasewatch.contracts.DeadLetterHeaders;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.e2e.suite.JavaProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** R5: records that can never be used among good ones, and their replay. */
final class Poison implements Harness {

    private static final Duration LETTER_PATIENCE = Duration.ofMinutes(2);
    /** A replay of the full size sends more than a gigabyte. */
    private static final Duration COMMAND_PATIENCE = Duration.ofMinutes(10);

    @Override
    public Map<String, String> environment() {
        return Map.of("PHRASEWATCH_INGEST_BATCH_MESSAGES", "1");
    }

    @Override
    public void run(Stage stage) throws Exception {
        Stage.Submission submission = stage.submit(stage.load(), stage.size(100, 10), 1, stage.size(100, 20));
        Set<String> origins = new TreeSet<>();
        try (PoisonSource source = new PoisonSource(stage.suite().kafka().address(), stage.random())) {
            int kinds = PoisonSource.Kind.values().length;
            for (int i = 0; i < stage.size(1_000, 5 * kinds); i++) {
                origins.add(source.send(PoisonSource.Kind.values()[i % kinds]));
                TimeUnit.MILLISECONDS.sleep(2);
            }
            submission.await();
            stage.audit();
            awaitLetters(stage, Topics.DETECTION_DEAD_LETTERS, origins);
            awaitLetters(stage, Topics.CONVERSATION_DEAD_LETTERS, origins);
            replay(stage, source);
        }
    }

    private static void awaitLetters(Stage stage, String topic, Set<String> origins) {
        String kafka = stage.suite().kafka().address();
        try {
            Awaitility.await().atMost(LETTER_PATIENCE).pollInterval(Duration.ofSeconds(1))
                    .until(() -> origins(Topic.read(kafka, topic)).containsAll(origins));
        } catch (ConditionTimeoutException missing) {
            stage.verdict().require(false, "the dead letters are not complete");
        }
        List<ConsumerRecord<byte[], byte[]>> letters = Topic.read(kafka, topic);
        Set<String> found = origins(letters);
        stage.verdict().figure("poison records", origins.size());
        stage.verdict().fault("poison records missing in " + topic, origins.stream().filter(origin -> !found.contains(origin)).count());
        stage.verdict().fault("good records among them", found.stream().filter(origin -> !origins.contains(origin)).count());
        stage.verdict().fault("letters without reason, attempts or time", letters.stream().filter(letter -> header(letter,
                DeadLetterHeaders.REASON).isEmpty() || header(letter, DeadLetterHeaders.ATTEMPTS).isEmpty()
                || header(letter, DeadLetterHeaders.TIME).isEmpty()).count());
        stage.verdict().figure("reasons", letters.stream().map(letter -> header(letter, DeadLetterHeaders.REASON))
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting())));
    }

    /** A letter that can be used by now is recorded once, however often it is sent again; all others change nothing. */
    private static void replay(Stage stage, PoisonSource source) {
        String repaired = source.sendRepairedLetter();
        String first = command(stage, "replay", "--all");
        String counted = "select count(*) from conversation.message where conversation_id = '" + repaired + "'";
        Awaitility.await("the replayed record").atMost(LETTER_PATIENCE).until(() -> stage.suite().postgres().count(counted) == 1);
        String second = command(stage, "replay", "--all");
        command(stage, "replay", "--all", "--again");
        stage.verdict().figure("first replay", first);
        stage.verdict().figure("second replay", second);
        stage.verdict().require(second.startsWith("0 sent again"), "the second replay sent something");
        Set<String> known = stage.ledger().texts().keySet();
        source.settle();
        stage.verdict().fault("messages of the replayed record beyond the first", stage.suite().postgres().count(counted) - 1);
        stage.verdict().fault("messages more or less than before the replay",
                stage.suite().postgres().count("select count(*) from conversation.message") - 1 - stage.ledger().messages());
        stage.verdict().fault("conversations that nobody submitted", stage.suite().postgres()
                .query("select id from conversation.conversation").stream()
                .filter(id -> !known.contains(id) && !id.equals(repaired)).count());
    }

    private static String command(Stage stage, String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "dead-letters";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--kafka";
        all[words.length + 2] = stage.suite().kafka().address();
        JavaProcess process = JavaProcess.start("deploy/standalone", List.of(), Map.of(), all);
        stage.verdict().require(process.exitCode(COMMAND_PATIENCE) == 0, "dead-letters failed: " + process.output());
        return process.output().strip();
    }

    private static Set<String> origins(List<ConsumerRecord<byte[], byte[]>> letters) {
        return letters.stream().filter(letter -> !header(letter, DeadLetterHeaders.OFFSET).isEmpty())
                .map(letter -> header(letter, DeadLetterHeaders.PARTITION) + "/" + header(letter, DeadLetterHeaders.OFFSET))
                .collect(Collectors.toSet());
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
