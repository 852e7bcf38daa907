package io.phrasewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.SubmissionRequested;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.e2e.suite.FourProcessSuite;
import io.phrasewatch.e2e.suite.RunningSuite;
import io.phrasewatch.e2e.suite.SecuredKafka;
import io.phrasewatch.e2e.suite.SuiteClient;
import io.phrasewatch.testkit.TopicReader;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on four processes, and what holds when one of them dies. */
class FourProcessE2E extends SuiteContract {

    private static final int CONVERSATIONS = 100;
    private static final int MESSAGES = 100;
    private static final int EVERY = 10;

    /** Kafka as operators secure it, logs and traces as the chart can switch them on; nobody collects the traces. */
    private static final Map<String, String> OPERATED = Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
            "QUARKUS_OTEL_SDK_DISABLED", "false", "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "1H");
    private static final Duration START = Duration.ofMinutes(2);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @TempDir
    static Path folder;

    private SecuredKafka kafka;

    @Override
    RunningSuite startSuite() {
        kafka = SecuredKafka.start(folder.resolve("kafka"));
        Map<String, String> environment = new HashMap<>(OPERATED);
        environment.putAll(kafka.environment());
        return FourProcessSuite.start(environment);
    }

    @AfterAll
    void stopKafka() {
        kafka.close();
    }

    @Test
    void carriesTheTraceOfARequestToItsOutcome() {
        // When
        Map<String, Object> submission = SuiteClient.submission(List.of(SuiteClient.tracker("Refund", "I want my money back")),
                "I want my money back");
        String conversation = client.request(suite.ingest()).header("traceparent", CALLER).body(submission).post("/v1/process/text")
                .then().statusCode(201).extract().path("conversationId");

        // Then
        for (String topic : List.of(Topics.MESSAGE_BATCHES, Topics.DETECTION_OUTCOMES, Topics.JOB_EVENTS)) {
            try (TopicReader reader = TopicReader.fromBeginning(kafka.openAddress(), topic)) {
                ConsumerRecord<String, String> event = reader.await(1, record -> conversation.equals(record.key())).get(0);
                assertThat(JsonPath.from(event.value()).getString("traceparent")).as(topic).startsWith("00-" + TRACE);
                assertThat(header(event, "traceparent")).as(topic).startsWith("00-" + TRACE).doesNotContain(CALLER);
            }
        }
    }

    @Test
    void logsAndAnswersARefusedSubmissionUnderItsTrace() throws Exception {
        // Given
        String id = UUID.randomUUID().toString();
        String event = EventCodec.encode(new Event<>(id, "/tests/backend", Instant.now(), "1000000000000001", null,
                new SubmissionRequested(null, JsonNodeFactory.instance.objectNode())));

        // When
        try (KafkaProducer<String, String> backend = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.openAddress()),
                new StringSerializer(), new StringSerializer())) {
            List<Header> trace = List.of(new RecordHeader("traceparent", CALLER.getBytes(StandardCharsets.UTF_8)));
            backend.send(new ProducerRecord<>(Topics.SUBMISSIONS, null, id, event, trace)).get();
        }

        // Then
        try (TopicReader reader = TopicReader.fromBeginning(kafka.openAddress(), Topics.JOB_EVENTS)) {
            ConsumerRecord<String, String> answer = reader.await(1, record -> record.value().contains(id)).get(0);
            assertThat(JsonPath.from(answer.value()).getString("data.message")).isEqualTo("\"messages\" is required");
            assertThat(JsonPath.from(answer.value()).getString("traceparent")).startsWith("00-" + TRACE);
        }
        String line = Awaitility.await().until(this::deadLetterLine, Objects::nonNull);
        assertThat(JsonPath.from(line).getString("mdc.traceId")).isEqualTo(TRACE);
    }

    /** The instance beside it takes the work over from the outbox they share. */
    @Test
    void losesNothingThatAnInstanceWithAWrongPasswordForKafkaAccepts() {
        // Given
        String refused = ((FourProcessSuite) suite).launchAnotherIngest(kafka.environmentWithWrongPassword());
        Map<String, Object> submission = SuiteClient.submission(List.of(), "Parcel 7 went over the hill");

        // When
        Response accepted = Awaitility.await().atMost(START).ignoreExceptions()
                .until(() -> client.request(refused).body(submission).post("/v1/process/text"), answer -> answer.statusCode() == 201);

        // Then
        client.awaitCompleted(accepted.path("jobId"));
        Response live = client.request(refused).get("/q/health/live");
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.jsonPath().getList("checks.name")).contains("clock");
        assertThat(((FourProcessSuite) suite).outputs().get("another ingest-service")).contains("SaslAuthenticationException");
    }

    private String deadLetterLine() {
        return ((FourProcessSuite) suite).outputs().get("ingest-service").lines()
                .filter(line -> line.contains("is a dead letter")).findFirst().orElse(null);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void recordsTenThousandMessagesOnceAndInOrderThoughTheWorkerIsKilled() {
        // Given
        Map<String, Object> tracker = SuiteClient.tracker("Refund", "I want my money back");
        Map<String, List<String>> submitted = new LinkedHashMap<>();
        List<String> jobs = new ArrayList<>();

        // When
        for (int conversation = 0; conversation < CONVERSATIONS; conversation++) {
            List<String> texts = texts(conversation);
            JsonPath accepted = client.submit(SuiteClient.submission(List.of(tracker), texts.toArray(String[]::new)));
            submitted.put(accepted.getString("conversationId"), texts);
            jobs.add(accepted.getString("jobId"));
            if (conversation == CONVERSATIONS / 2) {
                ((FourProcessSuite) suite).killWorkerAndStartAnother();
            }
        }
        jobs.forEach(client::awaitCompleted);

        // Then
        submitted.forEach((conversation, texts) -> {
            assertThat(client.messages(conversation)).extracting("text").isEqualTo(texts);
            assertThat(client.detected(conversation).jsonPath().getList("[0].matches[0].messageRefs"))
                    .hasSize(MESSAGES / EVERY);
        });
    }

    private static List<String> texts(int conversation) {
        return IntStream.range(0, MESSAGES)
                .mapToObj(i -> i % EVERY == 0
                        ? "Number " + conversation + " dot " + i + " and I want my money back"
                        : "Parcel " + conversation + " dot " + i + " went over the hill")
                .toList();
    }
}
