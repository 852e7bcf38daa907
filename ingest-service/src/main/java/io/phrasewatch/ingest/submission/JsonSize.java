package io.phrasewatch.ingest.submission;

/** How many bytes a string takes inside JSON, quotes included. What Kafka limits is this, not the number of characters. */
final class JsonSize {

    private static final int ESCAPED = 6;

    private JsonSize() {
    }

    static long of(String text) {
        long bytes = 2;
        for (int i = 0; i < text.length(); i++) {
            bytes += of(text.charAt(i));
        }
        return bytes;
    }

    /** Upper bound for one UTF-16 unit; half of a surrogate pair counts 3 though the pair takes 4. */
    private static int of(char unit) {
        if (unit < 0x20) {
            return ESCAPED;
        }
        if (unit < 0x80) {
            return unit == '"' || unit == '\\' ? 2 : 1;
        }
        return unit < 0x800 ? 2 : 3;
    }
}
