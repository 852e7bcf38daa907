package io.phrasewatch.engine.polarity;

import io.phrasewatch.engine.polarity.Contraries.Side;
import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.Set;

/**
 * Which words of one text stand under a negation. A cue reaches from the word behind it to the end of its clause: to punctuation, a
 * conjunction that opens a new thought, or the next subject, unless it denies a thought as a whole ("I don't think that ...").
 * Two cues over the same word cancel out. Immutable.
 */
public final class Polarity {

    private static final String BOUNDARIES = ",;:.!?()\u2014\u2013\u2026\n";
    private static final Set<String> NEW_THOUGHT = NegationCues.words("but however although though because since so yet unless except nor "
            + "which while therefore otherwise cos cuz cause still");
    private static final Set<String> SUBJECTS = NegationCues.words("i we he she they i'm i've i'd i'll we're we've we'd we'll they're "
            + "they've he's she's there's please there let's lets");
    private static final Set<String> OTHER_SUBJECTS = NegationCues.words("you it you're it's that that's this the my your our nobody nothing");
    private static final Set<String> OPENING_VERBS_OF_CLAUSES = NegationCues.words("need needs want wants would think believe wonder hope please "
            + "am is are was were will have has had can could should");
    private static final Set<String> WHOLE_THOUGHTS = NegationCues.words("think believe say said says saying mean meant feel guess suppose "
            + "expect that claim claimed true way am are if thinks believes");
    private static final Set<String> KNOWING = NegationCues.words("know understand remember see care sure mind matter tell recognise "
            + "recognize idea clue");
    private static final Set<String> QUESTION_WORDS = NegationCues.words("why how when where what who whether if that");
    private static final Set<String> AUXILIARIES = NegationCues.words("do does did am is are was were be been being have has had can could "
            + "will would shall should may might must to a an the any some my your our his her their very really too so at all even i you we "
            + "he she it they of for in on about anything anyone that this");

    private static final Set<String> BEING = NegationCues.words("am is are was were be been being i'm we're you're they're he's she's it's "
            + "that's this's");
    private static final Set<String> NOT_BEING = NegationCues.words("isn't aren't wasn't weren't ain't isnt arent wasnt werent aint");

    private static final Set<String> ASKING = NegationCues.words("why how when where what who which whose");
    private static final Set<String> OPENING_VERBS = NegationCues.words("do does did is are was were have has had can could will would should "
            + "may am isn't aren't don't doesn't didn't can't couldn't won't wouldn't haven't hasn't");
    private static final Set<String> ASKED = NegationCues.words("i you he she it we they this that there the my your our his her their a an "
            + "any anyone anybody someone");

    private final String text;
    private final List<Token> tokens;
    private final int[] depth;
    private final boolean[] governed;
    private final boolean[] mentioned;
    private final Side[] sides;
    private final List<Cue> cues = new ArrayList<>(2);
    private boolean denies;

    private Polarity(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.depth = new int[tokens.size()];
        this.governed = new boolean[tokens.size()];
        this.mentioned = new boolean[tokens.size()];
        this.sides = new Side[tokens.size()];
    }

    /**
     * @param text as given
     * @param tokens its words
     */
    public static Polarity of(String text, List<Token> tokens) {
        Polarity polarity = new Polarity(text, tokens);
        polarity.mark(tokens.stream().map(Token::text).toList());
        polarity.takeSides();
        return polarity;
    }

    /**
     * By the particles of another language.
     *
     * @param stems of the words, aligned with them
     * @param empty whether a normalised word carries no meaning of its own
     */
    public static Polarity of(String text, List<Token> tokens, List<String> stems, Predicate<String> empty, ClauseNegation rules) {
        Polarity polarity = new Polarity(text, tokens);
        polarity.markClauses(tokens.stream().map(Token::text).toList(), rules);
        for (int word = 0; word < stems.size(); word++) {
            polarity.sides[word] = empty.test(tokens.get(word).text()) ? null : new Side(stems.get(word), true, false);
        }
        return polarity;
    }

    /** Whether anything in the text is denied. */
    public boolean deniesAnything() {
        return denies;
    }

    /** What a word says; null when it carries no meaning of its own. */
    Side side(int word) {
        return sides[word];
    }

    /** Whether the word stands under a negation that does not deny it. */
    boolean isMentioned(int word) {
        return mentioned[word];
    }

    /** Whether the word stands under an odd number of negations. */
    boolean isDenied(int word) {
        return depth[word] % 2 == 1;
    }

    /** Whether the word is the first one of its own meaning behind a cue: what the cue is said of. */
    boolean isDeniedFirst(int word) {
        return governed[word];
    }

    /** The cues of the text in order; none in other languages than English. */
    List<Cue> cues() {
        return cues;
    }

    /** Whether the part of the text is asked: by a question mark at its end, or, as speech has none, by its first words. */
    boolean isQuestion(int start, int end) {
        return text.startsWith("?", end) || opensQuestion(start);
    }

    /** Whether the text asks for what, why or how something is, as complaints do; "can I have it back" wants something instead. */
    boolean asksAbout() {
        return !tokens.isEmpty() && ASKING.contains(tokens.get(0).text());
    }

    private boolean opensQuestion(int start) {
        for (int word = 0; word + 1 < tokens.size(); word++) {
            if (tokens.get(word).start() >= start) {
                String first = tokens.get(word).text();
                return ASKING.contains(first) || OPENING_VERBS.contains(first) && ASKED.contains(tokens.get(word + 1).text());
            }
        }
        return false;
    }

    List<Token> tokens() {
        return tokens;
    }

    private void takeSides() {
        for (int word = 0; word < sides.length; word++) {
            String spoken = tokens.get(word).text();
            if (!Denial.EMPTY_WORDS.contains(spoken) && !NegationCues.isNot(spoken)) {
                Side side = Contraries.of(spoken);
                // "too fast" asks for less of it
                sides[word] = side.hasContrary() && word > 0 && tokens.get(word - 1).text().equals("too") ? null : side;
            }
        }
    }

    private void markClauses(List<String> words, ClauseNegation rules) {
        boolean[] denied = new boolean[words.size()];
        int start = 0;
        for (int word = 1; word <= words.size(); word++) {
            if (word == words.size() || hasBoundary(word) || rules.opensClause(words.get(word))) {
                rules.mark(words, start, word, denied);
                start = word;
            }
        }
        for (int word = 0; word < denied.length; word++) {
            depth[word] = denied[word] ? 1 : 0;
            denies |= denied[word];
        }
    }

    private void mark(List<String> words) {
        int at = 0;
        while (at < words.size()) {
            int pseudo = NegationCues.pseudoLengthAt(words, at);
            int length = pseudo > 0 ? 0 : NegationCues.lengthAt(words, at);
            if (length > 0 && !isNegativeQuestion(words, at) && !isAnswer(words, at)) {
                reach(words, at, at + length, isAboutBeing(words, at));
            }
            at += Math.max(1, Math.max(pseudo, length));
        }
        NounPhrases.markRemoved(words, mentioned);
    }

    /** "Don't you have a sale on?" and "..., isn't it" deny nothing. */
    private static boolean isNegativeQuestion(List<String> words, int at) {
        return NegationCues.isContraction(words.get(at)) && at + 1 < words.size()
                && (SUBJECTS.contains(words.get(at + 1)) || words.get(at + 1).equals("you") || words.get(at + 1).equals("it"));
    }

    /** "No I want to cancel", "no please close it". */
    private static boolean isAnswer(List<String> words, int at) {
        return words.get(at).equals("no") && at + 1 < words.size()
                && (SUBJECTS.contains(words.get(at + 1)) || OTHER_SUBJECTS.contains(words.get(at + 1)) || words.get(at + 1).equals("thanks"));
    }

    /** Whether something is said not to be something, rather than not to happen. */
    private static boolean isAboutBeing(List<String> words, int at) {
        return NOT_BEING.contains(words.get(at)) || at > 0 && BEING.contains(words.get(at - 1));
    }

    private void reach(List<String> words, int cue, int start, boolean ofBeing) {
        boolean ofThought = isWholeThought(words, start);
        int end = endOfReach(words, start, ofThought, ofBeing);
        cues.add(new Cue(cue, start, end));
        if (NegationCues.isOfVerbs(words.get(start - 1))) {
            NounPhrases.mark(words, start, end, ofBeing, ofThought, mentioned);
        }
        boolean first = true;
        for (int word = start; word < end; word++) {
            depth[word]++;
            denies = true;
            if (first && !AUXILIARIES.contains(words.get(word)) && NegationCues.lengthAt(words, word) == 0) {
                governed[word] = true;
                first = false;
            }
        }
    }

    private static boolean isWholeThought(List<String> words, int start) {
        return start < words.size() && (WHOLE_THOUGHTS.contains(words.get(start))
                || start + 1 < words.size() && WHOLE_THOUGHTS.contains(words.get(start + 1)));
    }

    private int endOfReach(List<String> words, int start, boolean wholeThought, boolean ofBeing) {
        boolean knowing = false;
        for (int word = start; word < words.size(); word++) {
            String current = words.get(word);
            boolean newClause = word > start && !wholeThought && SUBJECTS.contains(current);
            if (hasBoundary(word) || NEW_THOUGHT.contains(current) || newClause || opensClause(words, word)
                    || ofBeing && !wholeThought && word > start && current.equals("and")
                    || knowing && QUESTION_WORDS.contains(current)) {
                return word;
            }
            knowing |= KNOWING.contains(current);
        }
        return words.size();
    }

    private static boolean opensClause(List<String> words, int word) {
        return words.get(word).equals("and") && word + 1 < words.size()
                && (SUBJECTS.contains(words.get(word + 1)) || OTHER_SUBJECTS.contains(words.get(word + 1))
                        || OPENING_VERBS_OF_CLAUSES.contains(words.get(word + 1)));
    }

    private boolean hasBoundary(int word) {
        if (word == 0) {
            return false;
        }
        String gap = text.substring(tokens.get(word - 1).end(), tokens.get(word).start());
        return gap.contains(" - ") || gap.chars().anyMatch(unit -> BOUNDARIES.indexOf(unit) >= 0);
    }

    /**
     * An expression that denies.
     *
     * @param first its first word
     * @param behind the word behind it
     * @param reach one past the last word that it denies
     */
    record Cue(int first, int behind, int reach) {
    }
}
