import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A backend in one file, written from docs/asyncapi.yaml alone: submits a conversation over Kafka, prints what is found in it, and ends when
 * its job does. Needs kafka-clients, lz4-java, slf4j-api and jackson-databind with its companions:
 * {@code java -cp 'libraries/*' Backend.java HOST:PORT ACCOUNT "text" ["text" ...]}
 */
public final class Backend {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String account;
    private final String submission = UUID.randomUUID().toString();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> recorded = new HashSet<>();
    private final Set<String> completed = new HashSet<>();
    private String conversation;
    private boolean refused;

    private Backend(String account) {
        this.account = account;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3) {
            System.err.println("usage: Backend.java HOST:PORT ACCOUNT \"text\" [\"text\" ...]");
            System.exit(2);
        }
        boolean done = new Backend(arguments[1]).run(arguments[0], List.of(arguments).subList(2, arguments.length));
        System.exit(done ? 0 : 1);
    }

    private boolean run(String servers, List<String> texts) throws Exception {
        // a group that stays goes on where it stopped; this one is new and begins with what comes after it
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "group.id", "sample-" + submission, "auto.offset.reset", "earliest",
                "enable.auto.commit", "false");
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("job.events.v1", "detection.outcomes.v1"));
            submit(servers, texts);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
                    if (hear(JSON.readTree(record.value()))) {
                        return true;
                    }
                }
                consumer.commitSync();
            }
        }
        System.err.println("no answer within " + PATIENCE);
        return false;
    }

    private void submit(String servers, List<String> texts) throws Exception {
        ObjectNode request = JSON.createObjectNode().put("name", "From Kafka");
        texts.forEach(text -> request.withArray("messages").addObject().putObject("payload").put("content", text));
        request.withArray("trackers").addObject().put("name", "Promotion Mention")
                .withArray("vocabulary").add("We have a sale right now on");
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", submission)
                .put("source", "/samples/backend")
                .put("type", "io.phrasewatch.ingest.SubmissionRequested.v1")
                .put("time", Instant.now().toString())
                .put("datacontenttype", "application/json")
                .put("accountid", account);
        event.putObject("data").set("request", request);
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("ingest.submissions.v1", submission, event.toString())).get();
        }
    }

    /**
     * Takes one event; true when there is nothing more to wait for. Events may come twice, those of different topics in any order, and types
     * may come that are not known here.
     */
    private boolean hear(JsonNode event) {
        if (account.equals(event.path("accountid").asText()) && seen.add(event.path("id").asText())) {
            take(event.path("type").asText(), event.path("data"));
        }
        return refused || recorded.contains(conversation) && completed.contains(conversation);
    }

    private void take(String type, JsonNode data) {
        boolean ours = submission.equals(data.path("submissionId").asText());
        if (type.equals("io.phrasewatch.job.SubmissionAccepted.v1") && ours) {
            conversation = data.path("conversationId").asText();
            System.out.println("accepted: conversation " + conversation + ", job " + data.path("jobId").asText());
        } else if (type.equals("io.phrasewatch.job.SubmissionRejected.v1") && ours) {
            refused = true;
            System.out.println("rejected: " + data.path("statusCode").asInt() + " " + data.path("message").asText());
        } else if (type.equals("io.phrasewatch.detection.TrackersDetected.v1")) {
            data.path("trackers").forEach(Backend::print);
        } else if (type.equals("io.phrasewatch.detection.BatchRecorded.v1")) {
            recorded.add(data.path("conversationId").asText());
        } else if (type.equals("io.phrasewatch.job.JobStatusChanged.v1")) {
            String status = data.path("status").asText();
            System.out.println("job " + data.path("jobId").asText() + " " + status);
            if (status.equals("completed")) {
                completed.add(data.path("conversationId").asText());
            }
            refused |= status.equals("failed") && data.path("conversationId").asText().equals(conversation);
        }
    }

    private static void print(JsonNode tracker) {
        for (JsonNode match : tracker.path("matches")) {
            System.out.println("found: " + tracker.path("name").asText() + ": \"" + match.path("text").asText() + "\" ("
                    + match.path("tier").asText() + ")");
        }
    }
}
