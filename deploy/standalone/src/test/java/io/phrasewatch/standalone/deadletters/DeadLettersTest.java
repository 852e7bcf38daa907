package io.phrasewatch.standalone.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.contracts.DeadLetterHeaders;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.standalone.UsageException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final String TOPIC = Topics.DETECTION_DEAD_LETTERS;

    private final LetterBox box = new LetterBox();

    @Test
    void sendsEachLetterAgainOnceUnlessToldTo() {
        // Given
        box.take(letter(0, 7));
        box.take(letter(1, 3));
        box.take(mark(box.letters().get(0)));
        // When
        List<DeadLetter> chosen = box.chosen(command("replay", "--all"));
        // Then
        assertThat(chosen).extracting(letter -> letter.id().offset()).containsExactly(1L);
        assertThat(box.chosen(command("replay", "--all", "--again"))).extracting(letter -> letter.id().offset()).containsExactly(1L, 0L);
    }

    @Test
    void leavesOutWhatCameBackUnlessItIsNamed() {
        // Given
        ConsumerRecord<byte[], byte[]> back = letter(5, 1);
        back.headers().add(DeadLetterHeaders.REPLAY_OF, (TOPIC + "/0/1").getBytes(UTF_8));
        // When
        box.take(back);
        // Then
        assertThat(box.chosen(command("replay", "--all"))).isEmpty();
        assertThat(box.chosen(command("replay", TOPIC + "/0/5"))).hasSize(1);
        assertThat(new DeadLetterReport(box).list()).contains("came back");
    }

    @Test
    void sendsTheRecordAsItWasWithItsTries() {
        // Given
        DeadLetter letter = whole(letter(0, 7));
        // When
        ProducerRecord<byte[], byte[]> again = letter.again();
        // Then
        assertThat(again.topic()).isEqualTo(Topics.MESSAGE_BATCHES);
        assertThat(again.partition()).isEqualTo(4);
        assertThat(again.value()).isEqualTo("a \u001b[2J secret".getBytes(UTF_8));
        assertThat(again.headers()).extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactlyInAnyOrder("own=header", "dead-letter-attempts=4", "dead-letter-replay-of=" + TOPIC + "/0/0");
    }

    /** A thousand letters of five megabytes must not need five gigabytes. */
    @Test
    void keepsOnlyWhatWasNotedAboutALetter() {
        // When
        box.take(letter(0, 7));
        // Then
        ConsumerRecord<byte[], byte[]> kept = box.letters().get(0).record();
        assertThat(kept.key()).isNull();
        assertThat(kept.value()).isNull();
        assertThat(kept.headers()).extracting(header -> header.key()).doesNotContain("own").contains(DeadLetterHeaders.REASON);
    }

    @Test
    void quotesNothingOfARecordInTheListAndMovesNoCursor() {
        // Given
        box.take(letter(0, 7));
        // When
        String list = new DeadLetterReport(box).list();
        // Then
        assertThat(list).doesNotContain("secret").contains("the record is not JSON", "attempts 4", "ingest.message-batches.v1/4/7");
        assertThat(new DeadLetterReport(box).show(whole(letter(0, 7)))).contains("secret").doesNotContain("\u001b");
    }

    @Test
    void refusesWordsThatMakeNoSense() {
        for (String[] words : new String[][] {{}, {"delete"}, {"list", TOPIC + "/0/1"}, {"show"}, {"replay"},
            {"replay", "--all", TOPIC + "/0/1"}, {"show", "job.events.v1/0/1"}, {"show", "1"}}) {
            assertThatThrownBy(() -> command(words)).as(String.join(" ", words)).isInstanceOf(UsageException.class);
        }
    }

    private static DeadLetter whole(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(new LetterId(record.topic(), record.partition(), record.offset()), record);
    }

    private static DeadLettersCommand command(String... words) {
        return DeadLettersCommand.parse(List.of(words));
    }

    private static ConsumerRecord<byte[], byte[]> letter(long offset, long origin) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(TOPIC, 0, offset, "1".getBytes(UTF_8), "a \u001b[2J secret".getBytes(UTF_8));
        record.headers().add("own", "header".getBytes(UTF_8))
                .add(DeadLetterHeaders.REASON, "the record is not JSON".getBytes(UTF_8))
                .add(DeadLetterHeaders.TOPIC, Topics.MESSAGE_BATCHES.getBytes(UTF_8))
                .add(DeadLetterHeaders.PARTITION, "4".getBytes(UTF_8))
                .add(DeadLetterHeaders.OFFSET, String.valueOf(origin).getBytes(UTF_8))
                .add(DeadLetterHeaders.ATTEMPTS, "4".getBytes(UTF_8))
                .add(DeadLetterHeaders.TIME, "2026-01-02T03:04:05.678Z".getBytes(UTF_8));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> mark(DeadLetter letter) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(TOPIC, 0, 99, letter.mark().key(), null);
        letter.mark().headers().forEach(record.headers()::add);
        return record;
    }
}
