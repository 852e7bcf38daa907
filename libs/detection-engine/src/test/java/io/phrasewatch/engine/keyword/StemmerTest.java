package io.phrasewatch.engine.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {

    /** Pairs from Porter's paper, one or more per step. */
    @ParameterizedTest
    @CsvSource({"caresses,caress", "ponies,poni", "cats,cat", "feed,feed", "agreed,agre", "plastered,plaster", "motoring,motor",
        "sing,sing", "conflated,conflat", "hopping,hop", "falling,fall", "hissing,hiss", "filing,file", "happy,happi", "sky,sky",
        "relational,relat", "conditional,condit", "vietnamization,vietnam", "triplicate,triplic", "hopeful,hope", "goodness,good",
        "revival,reviv", "allowance,allow", "adjustment,adjust", "adoption,adopt", "probate,probat", "rate,rate", "cease,ceas",
        "controll,control", "roll,roll", "generalizations,gener", "oscillators,oscil"})
    void stemsAsPorterDescribes(String word, String stem) {
        assertThat(Stemmer.stem(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"running,run", "wearing,wear", "masks,mask", "refunded,refund", "cancellation,cancel", "canceling,cancel",
        "customer's,custom", "discounts,discount"})
    void bringsInflectionsOfVocabularyTogether(String word, String stem) {
        assertThat(Stemmer.stem(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"as,as", "10,10", "caf\u00E9s,caf\u00E9s", "don't,don't"})
    void leavesAloneWhatIsNoEnglishWord(String word, String stem) {
        assertThat(Stemmer.stem(word)).isEqualTo(stem);
    }
}
