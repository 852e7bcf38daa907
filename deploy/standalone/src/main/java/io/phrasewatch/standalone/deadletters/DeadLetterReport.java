package io.phrasewatch.standalone.deadletters;

import io.phrasewatch.contracts.DeadLetterHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.header.Header;

/** Letters as the operator reads them. The list quotes nothing of a record; {@code show} prints it, as asked. */
final class DeadLetterReport {

    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_BYTES = 1_000;

    private final LetterBox box;

    DeadLetterReport(LetterBox box) {
        this.box = box;
    }

    /** One line per letter. */
    String list() {
        List<DeadLetter> letters = box.letters();
        StringBuilder lines = new StringBuilder();
        letters.forEach(letter -> lines.append(line(letter)).append('\n'));
        long open = letters.stream().filter(letter -> !box.isReplayed(letter)).count();
        return lines.append(letters.size()).append(letters.size() == 1 ? " dead letter, " : " dead letters, ").append(open)
                .append(" not sent again").toString();
    }

    private String line(DeadLetter letter) {
        return "%s  %s  from %s/%d/%d  attempts %s  %s  %s".formatted(letter.id(), letter.time(), letter.originTopic(),
                letter.originPartition(), letter.originOffset(), letter.attempts(), state(letter), printable(letter.reason()));
    }

    private String state(DeadLetter letter) {
        if (box.isReplayed(letter)) {
            return "sent again";
        }
        return letter.cameBack() ? "came back" : "new";
    }

    /** A letter with its headers, key and value. */
    String show(DeadLetter letter) {
        StringBuilder text = new StringBuilder(line(letter)).append('\n');
        for (Header header : letter.record().headers()) {
            if (!DeadLetterHeaders.OF_ONE_LIFE.contains(header.key())) {
                text.append("header ").append(header.key()).append(": ").append(content(header.value())).append('\n');
            }
        }
        return text.append("key: ").append(content(letter.record().key())).append('\n')
                .append("value: ").append(letter.isWhole() ? content(letter.record().value()) : "left out, too large").toString();
    }

    private static String content(byte[] bytes) {
        if (bytes == null) {
            return "none";
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.length() <= MOST_CHARACTERS ? printable(text)
                    : printable(text.substring(0, MOST_CHARACTERS)) + " ... " + text.length() + " characters";
        } catch (CharacterCodingException notText) {
            int shown = Math.min(bytes.length, MOST_BYTES);
            return "bytes " + HexFormat.of().formatHex(bytes, 0, shown) + (shown < bytes.length ? " ... " + bytes.length : "");
        }
    }

    /** A record is anybody's text: it must not move the cursor of a terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
