package io.phrasewatch.tracker.management;

/** Which characters names and phrases may hold. */
final class PhraseCharacters {

    private PhraseCharacters() {
    }

    /** Control characters other than white space and halves of surrogate pairs; neither survives storage or means anything. */
    static boolean invalid(String text) {
        return text.codePoints().anyMatch(PhraseCharacters::invalid);
    }

    /** Punctuation besides full stop, apostrophe and dash, in any script. */
    static boolean forbiddenPunctuation(String phrase) {
        return phrase.codePoints().anyMatch(point -> punctuation(point) && !allowed(point));
    }

    /** Whether anything is left when white space and punctuation are taken away. */
    static boolean meaningful(String phrase) {
        return phrase.codePoints().anyMatch(point -> !blank(point) && !punctuation(point) && Character.getType(point) != Character.FORMAT);
    }

    /** The form under which two phrases count as the same: trimmed, white space collapsed, apostrophes alike. */
    static String comparable(String phrase) {
        StringBuilder form = new StringBuilder(phrase.length());
        boolean gap = false;
        for (int index = 0; index < phrase.length(); index++) {
            char unit = phrase.charAt(index);
            if (blank(unit)) {
                gap = form.length() > 0;
                continue;
            }
            if (gap) {
                form.append(' ');
                gap = false;
            }
            form.append(unit == '\u2019' ? '\'' : unit);
        }
        return form.toString();
    }

    private static boolean invalid(int point) {
        return Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.CONTROL && !Character.isWhitespace(point);
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean allowed(int point) {
        return point == '.' || point == '\'' || point == '\u2019' || point == '-';
    }

    private static boolean punctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
