package io.phrasewatch.standalone.deadletters;

import io.phrasewatch.contracts.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * All dead letters there were at one moment, and which of them were sent again. Of each record only what was noted about it is kept: the
 * records together may be larger than any memory.
 */
final class LetterBox {

    private final List<DeadLetter> letters = new ArrayList<>();
    private final Set<String> replayed = new HashSet<>();

    /** Takes a record of a dead-letter topic: a letter, or the mark of one. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        Header mark = record.headers().lastHeader(DeadLetterHeaders.REPLAYED);
        if (mark != null && mark.value() != null) {
            replayed.add(new String(mark.value(), StandardCharsets.UTF_8));
        } else {
            letters.add(new DeadLetter(new LetterId(record.topic(), record.partition(), record.offset()), notes(record)));
        }
    }

    private static ConsumerRecord<byte[], byte[]> notes(ConsumerRecord<byte[], byte[]> record) {
        ConsumerRecord<byte[], byte[]> notes =
                new ConsumerRecord<>(record.topic(), record.partition(), record.offset(), null, null);
        Stream.concat(DeadLetterHeaders.OF_ONE_LIFE.stream(), Stream.of(DeadLetterHeaders.REPLAY_OF))
                .map(name -> record.headers().lastHeader(name)).filter(Objects::nonNull).distinct().forEach(notes.headers()::add);
        return notes;
    }

    /** In the order they lie; without key, value and the headers of their sender. */
    List<DeadLetter> letters() {
        return List.copyOf(letters);
    }

    boolean isReplayed(DeadLetter letter) {
        return replayed.contains(letter.id().toString());
    }

    /** The letters a replay means, in the order of their origin. */
    List<DeadLetter> chosen(DeadLettersCommand command) {
        return letters.stream()
                .filter(letter -> command.all() || command.ids().contains(letter.id()))
                .filter(letter -> command.again() || !isReplayed(letter) && !(command.all() && letter.cameBack()))
                .sorted(DeadLetter.BY_ORIGIN)
                .toList();
    }
}
