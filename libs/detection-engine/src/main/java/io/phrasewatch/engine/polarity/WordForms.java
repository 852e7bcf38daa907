package io.phrasewatch.engine.polarity;

import io.phrasewatch.engine.keyword.Stemmer;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** English forms that no stemmer joins: "you sent it" and "you did not send it" share a word, so do "recognise" and "recognized". */
final class WordForms {

    private static final Map<String, String> FORMS = Arrays.stream(("sent:send got:get gotten:get bought:buy broke:break broken:break "
            + "forgot:forget forgotten:forget lost:lose paid:pay found:find made:make told:tell said:say went:go gone:go came:come felt:feel "
            + "left:leave kept:keep held:hold sold:sell spoke:speak spoken:speak wrote:write written:write took:take taken:take gave:give "
            + "given:give saw:see seen:see knew:know known:know thought:think met:meet ran:run stole:steal stolen:steal won:win stuck:stick "
            + "began:begin begun:begin chose:choose chosen:choose drove:drive ate:eat fell:fall fallen:fall flew:fly heard:hear led:lead "
            + "lent:lend meant:mean rang:ring sat:sit slept:sleep spent:spend stood:stand taught:teach threw:throw understood:understand "
            + "wore:wear worn:wear hung:hang brought:bring caught:catch built:build").split(" "))
            .map(pair -> pair.split(":")).collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private static final Pattern BRITISH = Pattern.compile("is(e|es|ed|ing|ation|ations)$");

    private WordForms() {
    }

    /** The stem of a verb's own form, of American spelling; of any other word its stem. */
    static String stem(String word) {
        return Stemmer.stem(BRITISH.matcher(FORMS.getOrDefault(word, word)).replaceFirst("iz$1"));
    }
}
