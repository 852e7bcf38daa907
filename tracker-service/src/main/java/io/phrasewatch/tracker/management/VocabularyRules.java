package io.phrasewatch.tracker.management;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules a tracker's content must keep, whoever wrote it in which dialect. */
final class VocabularyRules {

    /** Longest name and description, UTF-16 units; the database indexes names. */
    private static final int MAX_NAME = 255;
    private static final int MAX_DESCRIPTION = 10_000;

    private final int minVocabulary;
    private final int maxVocabulary;

    /**
     * Rules with these bounds.
     *
     * @param minVocabulary fewest phrases
     * @param maxVocabulary most phrases
     */
    VocabularyRules(int minVocabulary, int maxVocabulary) {
        this.minVocabulary = minVocabulary;
        this.maxVocabulary = maxVocabulary;
    }

    /**
     * Checks one tracker.
     *
     * @param path where the tracker stands in the body, empty for the body itself
     * @throws ApiException 400 naming the first member that breaks a rule
     */
    void check(TrackerContent content, String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        checkText(content.name(), prefix + "name", MAX_NAME);
        checkSize(content.vocabulary(), prefix + "vocabulary");
        checkPhrases(content.vocabulary(), prefix + "vocabulary");
        if (content.description() != null) {
            checkText(content.description(), prefix + "description", MAX_DESCRIPTION);
        }
        if (content.excludeVocabulary() != null) {
            checkPhrases(content.excludeVocabulary(), prefix + "excludeVocabulary");
        }
        if (content.categories() != null) {
            checkTexts(content.categories(), prefix + "categories");
        }
        if (content.languages() != null) {
            checkLanguages(content.languages(), prefix + "languages");
        }
    }

    private void checkSize(List<String> vocabulary, String member) {
        if (vocabulary.size() < minVocabulary) {
            throw new ApiException(RequestError.TOO_FEW_ITEMS, member, minVocabulary);
        }
        if (vocabulary.size() > maxVocabulary) {
            throw new ApiException(RequestError.TOO_MANY_ITEMS, member, maxVocabulary);
        }
    }

    private static void checkPhrases(List<String> phrases, String member) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < phrases.size(); index++) {
            String at = member + "[" + index + "]";
            checkPhrase(phrases.get(index), at);
            require(seen.add(PhraseCharacters.comparable(phrases.get(index))), TrackerError.DUPLICATE, at);
        }
    }

    private static void checkPhrase(String phrase, String at) {
        require(!PhraseCharacters.invalid(phrase), TrackerError.INVALID_CHARACTER, at);
        require(!PhraseCharacters.forbiddenPunctuation(phrase), TrackerError.PUNCTUATION, at);
        require(PhraseCharacters.meaningful(phrase), TrackerError.NO_WORD, at);
    }

    private static void checkTexts(List<String> texts, String member) {
        for (int index = 0; index < texts.size(); index++) {
            checkText(texts.get(index), member + "[" + index + "]", MAX_NAME);
        }
    }

    private static void checkText(String text, String member, int most) {
        if (text.length() > most) {
            throw new ApiException(RequestError.FIELD_TOO_LONG, member, most);
        }
        require(!PhraseCharacters.invalid(text), TrackerError.INVALID_CHARACTER, member);
    }

    private static void checkLanguages(List<String> languages, String member) {
        for (int index = 0; index < languages.size(); index++) {
            require(isLanguageTag(languages.get(index)), TrackerError.LANGUAGE, member + "[" + index + "]");
        }
    }

    private static boolean isLanguageTag(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static void require(boolean kept, TrackerError broken, String member) {
        if (!kept) {
            throw new ApiException(broken, member);
        }
    }
}
