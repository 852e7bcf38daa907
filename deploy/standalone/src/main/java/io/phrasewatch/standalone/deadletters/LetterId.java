package io.phrasewatch.standalone.deadletters;

import io.phrasewatch.contracts.Topics;
import io.phrasewatch.standalone.UsageException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a dead letter: where it lies. Written {@code topic/partition/offset}.
 *
 * @param topic     one of {@link #TOPICS}
 * @param partition of that topic
 * @param offset    in that partition
 */
record LetterId(String topic, int partition, long offset) {

    /** Where services put records aside. */
    static final List<String> TOPICS =
            List.of(Topics.DETECTION_DEAD_LETTERS, Topics.INGEST_DEAD_LETTERS, Topics.CONVERSATION_DEAD_LETTERS);

    private static final Pattern FORM = Pattern.compile("([a-z.0-9-]+)/(\\d{1,6})/(\\d{1,18})");

    /** @throws UsageException when the text names no letter */
    static LetterId parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !TOPICS.contains(parts.group(1))) {
            throw new UsageException("\"" + text + "\" names no dead letter; ./phrasewatch dead-letters list prints their names");
        }
        return new LetterId(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
