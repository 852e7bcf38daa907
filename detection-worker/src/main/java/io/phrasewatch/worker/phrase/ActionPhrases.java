package io.phrasewatch.worker.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds action phrases by a plain rule: behind words that announce an action ("I'll", "we need to", "please") stand the two to seven words
 * up to the next punctuation or conjunction. "I'll send you the contract tomorrow, and then ..." gives "send you the contract tomorrow".
 */
public final class ActionPhrases {

    private static final String ANNOUNCING = "(?:(?:i|we|you|he|she|they)(?:['’]ll| will| should| must)"
            + "|(?:need|needs|have|has|want|wants|going|plan|plans) to|let['’]s|let me|please|(?:can|could|would) you)";
    private static final String ENDING = "(?:and|but|or|so|because|then|if|when|while|before|after|until|unless|which|who|as)";
    private static final String NO_ACTION = "(?:not|never|be|have|has|had|been|n't)";
    private static final Pattern PHRASE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + ANNOUNCING + "(?: (?:please|also|just|now))?"
                    + " ((?!" + NO_ACTION + "\\b)(?!" + ENDING + "\\b)[\\p{L}\\p{N}'’-]{1,40}"
                    + "(?: (?!" + ENDING + "\\b)[\\p{L}\\p{N}'’$€£%@-]{1,40}){1,6})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ActionPhrases() {
    }

    /** The phrases in the order they are said, each once; empty when the text announces no action. */
    public static List<String> of(String text) {
        List<String> phrases = new ArrayList<>();
        Matcher matcher = PHRASE.matcher(text);
        while (matcher.find()) {
            if (!phrases.contains(matcher.group(1))) {
                phrases.add(matcher.group(1));
            }
        }
        return phrases;
    }
}
