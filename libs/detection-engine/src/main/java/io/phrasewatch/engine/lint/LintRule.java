package io.phrasewatch.engine.lint;

/** What advice is about. */
public enum LintRule {
    /** The vocabulary has few phrases. */
    FEW_PHRASES("fewPhrases"),
    /** Two phrases are the same but for articles and endings. */
    DUPLICATE("duplicate"),
    /** A phrase begins with words that say nothing. */
    FILLER_PREFIX("fillerPrefix"),
    /** A phrase says two things. */
    TWO_MEANINGS("twoMeanings"),
    /** A phrase has everyday words only. */
    COMMON_WORDS("commonWords"),
    /** A phrase stands among the excluded ones. */
    EXCLUDED("excluded"),
    /** A phrase says the opposite of another one. */
    CONTRADICTION("contradiction"),
    /** A phrase has all the words of one of another tracker in a row. */
    OVERLAP("overlap");

    private final String wireName;

    LintRule(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in answers. */
    public String wireName() {
        return wireName;
    }
}
