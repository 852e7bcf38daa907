package io.phrasewatch.contracts;

import java.util.List;

/**
 * Switches of a submission that the worker honours.
 *
 * @param confidenceThreshold least score of an insight, 0..1
 * @param detectPhrases       whether messages get action phrases
 * @param detectEntities      whether entities are looked for
 * @param entities            custom entities; never null
 * @param languageCode        BCP-47 tag of the text; null when the client does not say: English, or a tracker's own language
 * @param timezoneOffset      minutes east of UTC, for dates in insights
 */
public record ProcessingOptions(
        double confidenceThreshold,
        boolean detectPhrases,
        boolean detectEntities,
        List<CustomEntity> entities,
        String languageCode,
        int timezoneOffset) {
}
