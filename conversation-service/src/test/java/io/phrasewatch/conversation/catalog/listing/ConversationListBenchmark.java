package io.phrasewatch.conversation.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How fast the list is with a million conversations of one account; not part of the suite, see docs/benchmarks.md. */
@QuarkusTest
@WithBackends
class ConversationListBenchmark {

    private static final String ACCOUNT = "9000000000000001";
    private static final int CONVERSATIONS = 1_000_000;
    private static final int WARM_UP = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int REQUESTS = 200;

    private final HttpClient client = HttpClient.newHttpClient();

    /** One conversation a minute back from now; 1,000 agents, 500,000 customers, names in another order than times. */
    @BeforeEach
    void store() {
        Database.execute("alter table conversation.conversation disable trigger conversation_refuse_deleted");
        Database.execute("""
                insert into conversation.conversation (id, account_id, name, type, start_time, end_time, metadata)
                select (1000000000000000 + n)::text, ?, 'Call ' || md5(n::text), (array['meeting', 'sales'])[1 + n %% 2],
                       now() - n * interval '1 minute', now() - n * interval '1 minute' + interval '30 seconds',
                       jsonb_build_object('agentId', 'agent' || n %% 1000, 'customerId', (n / 2)::text)
                from generate_series(1, %d) n""".formatted(CONVERSATIONS), ACCOUNT);
        Database.execute("alter table conversation.conversation enable trigger conversation_refuse_deleted");
        Database.execute("vacuum analyze conversation.conversation");
    }

    @Test
    void measures() throws IOException, InterruptedException {
        for (Map.Entry<String, String> query : queries().entrySet()) {
            System.out.println(line(query.getKey(), query.getValue()));
        }
    }

    private static Map<String, String> queries() {
        String back = Instant.now().minus(Duration.ofDays(690)).toString();
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("default", "");
        queries.put("newest first", "order=desc");
        queries.put("all times, newest first", "order=desc&startTime=" + back);
        queries.put("all times, by name", "sort=conversation.name&startTime=" + back);
        queries.put("all times, by end", "sort=conversation.endTime&order=desc&startTime=" + back);
        queries.put("all times, offset 10,000", "offset=10000&startTime=" + back);
        queries.put("all times, offset 900,000", "offset=900000&startTime=" + back);
        queries.put("one agent (1,000 hits)", "filter=" + encoded("conversation.metadata.agentId==agent17"));
        queries.put("agent and customer", "filter="
                + encoded("conversation.metadata.agentId==agent17 and conversation.metadata.customerId==8"));
        queries.put("ten agents (10,000 hits)", "filter=" + encoded("conversation.metadata.agentId=in=(agent1,agent2,agent3,agent4,"
                + "agent5,agent6,agent7,agent8,agent9,agent10)"));
        queries.put("name begins with", "filter=" + encoded("conversation.name=='Call ab1*'"));
        queries.put("type and time", "filter=" + encoded("conversation.type==sales;conversation.startTime>=" + back));
        queries.put("seven days, agent wildcard", "startTime=" + Instant.now().minus(Duration.ofDays(7))
                + "&filter=" + encoded("conversation.metadata.agentId==*17"));
        queries.put("name contains, rare", "filter=" + encoded("conversation.name==*abcdef*"));
        queries.put("all times, by metadata (sorts all)", "sort=conversation.metadata.agentId&startTime=" + back);
        return queries;
    }

    private String line(String name, String query) throws IOException, InterruptedException {
        measure(query, WARM_UP);
        long[] nanos = measure(query, REQUESTS);
        Arrays.sort(nanos);
        return "| %s | %d | %.1f | %.1f |".formatted(
                name, nanos.length, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6);
    }

    /** Times of as many requests as wanted, fewer when they take longer than the patience; at least one. */
    private long[] measure(String query, int wanted) throws IOException, InterruptedException {
        long[] nanos = new long[wanted];
        Instant end = Instant.now().plus(PATIENCE);
        int done = 0;
        while (done < wanted && (done == 0 || Instant.now().isBefore(end))) {
            long start = System.nanoTime();
            int status = client.send(request(query), HttpResponse.BodyHandlers.ofString()).statusCode();
            nanos[done++] = System.nanoTime() - start;
            assertThat(status).as(query).isEqualTo(200);
        }
        return Arrays.copyOf(nanos, done);
    }

    private static HttpRequest request(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/conversations?" + query))
                .header("Authorization", "Bearer " + ConversationFixture.token(ACCOUNT))
                .build();
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
