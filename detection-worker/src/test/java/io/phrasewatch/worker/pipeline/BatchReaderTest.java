package io.phrasewatch.worker.pipeline;

import static io.phrasewatch.worker.fixtures.Batches.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.phrasewatch.worker.fixtures.Batches;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchReaderTest {

    private final Batches batch = batch("Hello.").inline(Batches.PROMOTION);

    @Test
    void readsASoundBatch() {
        // When
        AcceptedBatch read = read(batch.json());
        // Then
        assertThat(read.data()).isEqualTo(batch.data());
        assertThat(read.accountId()).isEqualTo(batch.accountId());
        assertThat(read.key().eventKey()).isEqualTo(batch.jobId() + "/0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"batchCount\":1   | \"batchCount\":0    | \"batchCount\" must be larger than \"batchIndex\"",
        "\"messages\"       | \"mess\"            | \"messages\" must be an array of at most 1000",
        "\"trackers\"       | \"track\"           | \"trackers\" is required",
        "\"references\":[]  | \"references\":[{\"id\":\"x\",\"version\":1}] | \"trackers.references\" must have 16-digit ids",
        "\"vocabulary\"     | \"words\"           | \"trackers.inline\" must be whole definitions",
        "\"options\"        | \"opts\"            | \"options\" is required",
        "\"entities\":[]    | \"entities\":[null] | \"options.entities\" must have a text each",
        "\"metadata\"       | \"meta\"            | \"conversation.metadata\" is required",
        "\"submittedOn\"    | \"on\"              | \"conversation.submittedOn\" is required",
        "\"sequence\":0     | \"sequence\":-1     | \"messages[0]\" must have id, text and times in order",
        "04:05.678Z\",\"endTime\" | 09:05.678Z\",\"endTime\" | \"messages[0]\" must have id, text and times in order"})
    void namesTheRuleAndTheJobOfABrokenBatch(String sound, String broken, String rule) {
        // When
        RejectedBatchException rejection = rejection(batch.conversationId(), batch.json().replace(sound, broken));
        // Then
        assertThat(rejection).hasMessage(rule);
        assertThat(rejection.key()).map(BatchKey::jobId).contains(batch.jobId());
    }

    @Test
    void knowsNoJobWhereTheBatchDoesNotSayWhichItIs() {
        // When
        RejectedBatchException rejection =
                rejection(batch.conversationId(), batch.json().replace("\"conversationId\"", "\"conversation_id\""));
        // Then
        assertThat(rejection.key()).isEmpty();
    }

    @Test
    void refusesARecordUnderTheKeyOfAnotherConversation() {
        // When
        RejectedBatchException rejection = rejection("5815170693595136", batch.json());
        // Then
        assertThat(rejection).hasMessage("the key of the record must be the conversation");
    }

    @Test
    void quotesNothingOfTheRecord() {
        // When
        RejectedBatchException rejection = rejection(batch.conversationId(), "{\"secret\": \"words");
        // Then
        assertThat(rejection.getMessage()).doesNotContain("secret").doesNotContain("words");
    }

    private AcceptedBatch read(String json) {
        return BatchReader.read(bytes(batch.conversationId()), bytes(json));
    }

    private static RejectedBatchException rejection(String key, String json) {
        return catchThrowableOfType(RejectedBatchException.class, () -> BatchReader.read(bytes(key), bytes(json)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
