package io.phrasewatch.engine.language;

import io.phrasewatch.engine.language.SnowballLanguage.Accents;
import io.phrasewatch.engine.polarity.ClauseNegation;
import io.phrasewatch.engine.polarity.Polarity;
import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;

/** A language with a Snowball stemmer (M. F. Porter and others, snowballstem.org), as Lucene ships it. */
final class SnowballAnalysis implements Analysis {

    /** No word of any language is longer; a stemmer's time may grow faster than the word. */
    private static final int LONGEST_WORD = 100;

    private final SnowballLanguage language;
    private final Set<String> stopWords;

    SnowballAnalysis(SnowballLanguage language) {
        this.language = language;
        this.stopWords = StopWordList.read(language.stopWords());
    }

    @Override
    public String language() {
        return language.code();
    }

    @Override
    public String name() {
        return "snowball-" + language.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<List<String>> readings(String text, List<Token> tokens) {
        SnowballStemmer stemmer = language.stemmer();
        List<String> written = new ArrayList<>(tokens.size());
        List<String> bare = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            String word = Spelling.of(language, text, token);
            String accentless = Spelling.withoutAccents(word, language.accents());
            String stem = stem(word, stemmer);
            written.add(stem);
            bare.add(accentless.equals(word) ? stem : stem(accentless, stemmer));
        }
        return language.accents() == Accents.KEPT || written.equals(bare) ? List.of(written) : List.of(written, bare);
    }

    /** Of the reading without accents, so that texts agree with and without them. */
    @Override
    public Polarity polarity(String text, List<Token> tokens) {
        ClauseNegation rules = ClauseNegation.in(language.code());
        if (rules == null) {
            return null;
        }
        List<List<String>> readings = readings(text, tokens);
        return Polarity.of(text, tokens, readings.get(readings.size() - 1), this::isStopWord, rules);
    }

    private String stem(String word, SnowballStemmer stemmer) {
        if (word.length() > LONGEST_WORD) {
            return word;
        }
        stemmer.setCurrent(Spelling.withAccentsOfEndings(language, word));
        stemmer.stem();
        String stem = Spelling.withoutAccents(stemmer.getCurrent(), language.accents());
        return stem.isEmpty() ? word : stem;
    }

    @Override
    public boolean isStopWord(String word) {
        return stopWords.contains(word);
    }

    @Override
    public boolean isFiller(String word) {
        return language.fillers().contains(word);
    }
}
