package io.phrasewatch.tracker.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.phrasewatch.engine.lint.LintWarning;

/**
 * Advice about a vocabulary that was stored all the same.
 *
 * @param rule         e.g. {@code fewPhrases}; see {@link io.phrasewatch.engine.lint.LintRule}
 * @param tracker      name of the tracker
 * @param phrase       as written; missing when it is about the whole vocabulary
 * @param other        the phrase it collides with, or the words that say nothing; missing without one
 * @param otherTracker name of the tracker of that phrase; missing when it is the same one
 * @param message      for its author, English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"rule", "tracker", "phrase", "other", "otherTracker", "message"})
record WarningResponse(String rule, String tracker, String phrase, String other, String otherTracker, String message) {

    static WarningResponse of(LintWarning warning) {
        return new WarningResponse(warning.rule().wireName(), warning.tracker(), warning.phrase(), warning.other(),
                warning.otherTracker(), warning.message());
    }
}
