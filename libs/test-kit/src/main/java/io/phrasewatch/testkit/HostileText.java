package io.phrasewatch.testkit;

import java.util.List;
import java.util.Random;

/**
 * Spoils good texts, most often JSON, a little at a time: what comes out is nearly right, which reaches deeper than noise does. The same
 * seed gives the same texts. How many a test tries is {@link #inputs}.
 */
public final class HostileText {

    private static final List<String> SPLINTERS = List.of("{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "{}", "[]", "\"\"", "-0", "01",
            "1e400", "-1e400", "1e999999999", "1E-999999999", "NaN", "0x10", "9".repeat(300), "9".repeat(1_500), "\"" + "9".repeat(5_000) + "\"",
            "\u0000", "\\u0000", "\\ud800", "\\udc00\\ud800", "\ufeff", "\u202e", "\ud83d\ude00", "\u00e9", "%s%n", "${jndi:ldap://x}",
            "' or 1=1 --", "<script>", "../../etc/passwd", "[".repeat(3_000), "{\"a\":".repeat(2_000), "\"a\":1,\"a\":2,",
            "\"2020-13-45T99:99:99Z\"", "\"-999999999-01-01T00:00:00Z\"", "\"+999999999-12-31T23:59:59Z\"", "\"" + "x".repeat(3_000) + "\"");
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_CUT = 40;

    private final List<String> good;
    private final Random random;

    public HostileText(long seed, String... good) {
        this.good = List.of(good);
        this.random = new Random(seed);
    }

    /** How many inputs to try: {@code -Dphrasewatch.fuzz.inputs}, or what the daily form has time for. */
    public static int inputs(int daily) {
        return Integer.getInteger("phrasewatch.fuzz.inputs", daily);
    }

    /** The next text; about one in ten is good. */
    public String next() {
        StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
        for (int changes = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            change(text);
        }
        return text.toString();
    }

    private void change(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(LONGEST_CUT));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
            case 3 -> text.replace(at, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
            case 4 -> replaceValue(text, at);
            default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf((char) random.nextInt(0x300)));
        }
    }

    /** Puts a splinter where a value stands, so that the rest of the text stays readable. */
    private void replaceValue(StringBuilder text, int from) {
        int colon = text.indexOf(":", from);
        if (colon < 0) {
            return;
        }
        int end = colon + 1;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        text.replace(colon + 1, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
    }
}
