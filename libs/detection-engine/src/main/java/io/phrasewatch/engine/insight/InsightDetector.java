package io.phrasewatch.engine.insight;

import io.phrasewatch.engine.Encoder;
import io.phrasewatch.engine.Span;
import io.phrasewatch.engine.text.TextUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds insights in English text. Safe for any number of threads and deterministic. Only sentences whose words make them candidates
 * are embedded, in the form trackers compare them, so that a caching encoder runs once for both.
 */
public final class InsightDetector {

    private static final int MOST = 100;
    private static final double CERTAINTY = 6;
    private static final double UNDECIDED = 0.5;
    private static final double MEANING = 12;
    private static final double MOST_BY_MEANING = 1.8;
    private static final double THOUSANDTHS = 1_000;

    private final Encoder encoder;
    private volatile Examples examples;

    /**
     * @param encoder should remember recent vectors; embeds the examples at the first candidate
     */
    public InsightDetector(Encoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The insights of a text in the order they were said; of one sentence at most one of each type, of one text at most 100.
     *
     * @param text         a message as given; null or empty has none
     * @param languageCode BCP-47 tag, null for English; other languages have none
     */
    public List<Insight> detect(String text, String languageCode) {
        List<Insight> insights = new ArrayList<>();
        if (isEnglish(languageCode)) {
            for (Clause clause : Clauses.of(text)) {
                if (insights.size() < MOST && !SmallTalk.isAll(clause)) {
                    collect(clause, insights);
                }
            }
        }
        return List.copyOf(insights.subList(0, Math.min(MOST, insights.size())));
    }

    private void collect(Clause clause, List<Insight> insights) {
        double question = QuestionRules.evidence(clause);
        Task task = TaskRules.strongest(clause);
        if (question == 0 && task == null) {
            return;
        }
        float[] meaning = encoder.embed(TextUnits.embeddable(clause.text()));
        if (question > 0) {
            insights.add(insight(clause, InsightType.QUESTION, score(InsightType.QUESTION, question, meaning), null, false));
        }
        if (task != null) {
            insights.add(insight(clause, task.type(), score(task.type(), task.evidence(), meaning), task.firm(), task.bySpeaker()));
        }
    }

    private static Insight insight(Clause clause, InsightType type, double score, Boolean definitive, boolean bySpeaker) {
        return new Insight(type, clause.text(), score, new Span(clause.start(), clause.end()), definitive, bySpeaker);
    }

    private double score(InsightType type, double evidence, float[] meaning) {
        double margin = encoder.speaks("en") ? examples().margin(type, meaning) : 0;
        double nearer = Math.max(-MOST_BY_MEANING, Math.min(MOST_BY_MEANING, MEANING * margin));
        double logit = CERTAINTY * (evidence - UNDECIDED) + nearer;
        return Math.round(THOUSANDTHS / (1 + StrictMath.exp(-logit))) / THOUSANDTHS;
    }

    private Examples examples() {
        if (examples == null) {
            examples = Examples.bundled(encoder);
        }
        return examples;
    }

    private static boolean isEnglish(String languageCode) {
        return languageCode == null || languageCode.isBlank()
                || Locale.forLanguageTag(languageCode.strip().replace('_', '-')).getLanguage().equals("en");
    }
}
