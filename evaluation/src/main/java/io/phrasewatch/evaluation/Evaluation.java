package io.phrasewatch.evaluation;

import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.EngineSettings;
import io.phrasewatch.engine.semantic.Background;
import io.phrasewatch.engine.semantic.CalibratedScorer;
import io.phrasewatch.engine.semantic.OnnxEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Measures the engine as shipped and prints the figures of {@code docs/quality.md}.
 *
 * <p>Arguments: data directory; file to keep vectors in; then any of {@code own}, {@code polarity}, {@code clinc}, {@code banking},
 * {@code keywords}, {@code errors} (all but the last when none is given); {@code draws=N} and {@code at=THRESHOLD} override 3 and 0.5.
 */
public final class Evaluation {

    private Evaluation() {
    }

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        Set<String> asked = Set.of(arguments.length > 2 ? List.of(arguments).subList(2, arguments.length).toArray(String[]::new)
                : new String[] {"own", "polarity", "clinc", "banking", "keywords"});
        int draws = (int) number(asked, "draws=", 3);
        double threshold = number(asked, "at=", 0.5);
        try (OnnxEncoder encoder = OnnxEncoder.bundled(); StoredEncoder stored = new StoredEncoder(encoder, Path.of(arguments[1]))) {
            DetectionEngine engine = DetectionEngine.with(stored, Background.bundled(), CalibratedScorer.bundled(),
                    EngineSettings.defaults());
            Figures figures = new Figures();
            OwnProtocol own = new OwnProtocol(engine, threshold);
            if (asked.contains("own")) {
                own.trackers("test trackers, ordinary", "trackers-test.txt", OwnTexts.plain("ordinary.txt"), figures);
                own.trackers("test trackers, CLINC out-of-scope", "trackers-test.txt", outOfScope(data), figures);
                own.trackers("fitted trackers", "trackers-fit.txt", OwnTexts.plain("background.txt"), figures);
                own.fillers("trackers-test.txt", figures);
            }
            if (asked.contains("polarity")) {
                own.polarity("polarity", "negation.txt", figures);
                own.polarity("polarity, held out", "negation-held-out.txt", figures);
                own.polarity("polarity, fresh", "negation-fresh.txt", figures);
                own.polarity("polarity, scope and contraries", "negation-scope.txt", figures);
                own.polarity("polarity, written after the rules", "negation-later.txt", figures);
            }
            if (asked.contains("clinc")) {
                new IntentProtocol(engine).measure(LabelledSet.clinc(data), 10, draws, figures);
            }
            if (asked.contains("banking")) {
                new IntentProtocol(engine).measure(LabelledSet.banking(data), 10, draws, figures);
            }
            if (asked.contains("keywords")) {
                KeywordProtocol keywords = new KeywordProtocol(engine);
                for (LabelledSet set : List.of(LabelledSet.clinc(data), LabelledSet.banking(data))) {
                    keywords.chosen(set, figures);
                    keywords.names(set, figures);
                }
            }
            if (asked.contains("errors")) {
                own.errors("trackers-test.txt", "p", "n");
                own.errors("negation.txt", "aob", "d");
                own.errors("negation-held-out.txt", "aob", "d");
                own.errors("negation-fresh.txt", "aob", "d");
                own.errors("negation-scope.txt", "aobs", "de");
                own.errors("negation-later.txt", "aobs", "de");
            }
            System.out.print(figures.report());
        }
    }

    private static List<String> outOfScope(Path data) {
        return LabelledSet.clinc(data).test().stream().filter(message -> message.intent() == null)
                .map(LabelledSet.Message::text).toList();
    }

    private static double number(Set<String> asked, String prefix, double otherwise) {
        return asked.stream().filter(argument -> argument.startsWith(prefix))
                .mapToDouble(argument -> Double.parseDouble(argument.substring(prefix.length()))).findFirst().orElse(otherwise);
    }
}
