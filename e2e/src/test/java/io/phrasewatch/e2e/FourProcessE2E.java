package io.phrasewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.e2e.suite.FourProcessSuite;
import io.phrasewatch.e2e.suite.RunningSuite;
import io.phrasewatch.e2e.suite.SuiteClient;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract on four processes, and what holds when one of them dies. */
class FourProcessE2E extends SuiteContract {

    private static final int CONVERSATIONS = 100;
    private static final int MESSAGES = 100;
    private static final int EVERY = 10;

    @Override
    RunningSuite startSuite() {
        return FourProcessSuite.start();
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
