package io.phrasewatch.engine.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Cuts words into the pieces that are likeliest together (Kudo 2018, as in SentencePiece): each word carries a mark of the space before it,
 * and the best path is found by dynamic programming. What no piece covers is one unknown piece, several in a row only one.
 */
final class UnigramTokenizer implements SubwordTokenizer {

    private static final double UNKNOWN_PENALTY = 10;
    /** Longer runs without a space are no words; they are cut, so that time stays bounded. */
    private static final int LONGEST_WORD = 200;

    /** One piece of the vocabulary; {@code score} is a log probability. */
    record Piece(String text, double score) {
    }

    private final Map<String, Integer> ids = new HashMap<>();
    private final double[] scores;
    private final int unknown;
    private final int longestPiece;
    private final double unknownScore;
    private final char spaceMark;
    private final UnaryOperator<String> normaliser;
    private final Frame frame;

    /**
     * @param pieces in the order of their numbers, at least one
     * @param unknown number of the unknown piece
     * @param spaceMark stands for a space
     * @param normaliser applied to the whole text first
     */
    UnigramTokenizer(List<Piece> pieces, int unknown, char spaceMark, UnaryOperator<String> normaliser, Frame frame) {
        this.scores = new double[pieces.size()];
        double least = 0;
        int longest = 1;
        for (int id = 0; id < scores.length; id++) {
            scores[id] = pieces.get(id).score();
            ids.putIfAbsent(pieces.get(id).text(), id);
            least = Math.min(least, scores[id]);
            longest = Math.max(longest, pieces.get(id).text().length());
        }
        this.unknown = unknown;
        this.longestPiece = longest;
        this.unknownScore = least - UNKNOWN_PENALTY;
        this.spaceMark = spaceMark;
        this.normaliser = normaliser;
        this.frame = frame;
    }

    @Override
    public long[] ids(String text) {
        List<Integer> found = new ArrayList<>();
        for (String word : normaliser.apply(text).strip().split("\\s+")) {
            for (int at = 0; at < word.length() && found.size() < frame.longest(); at += LONGEST_WORD) {
                String part = word.substring(at, Math.min(word.length(), at + LONGEST_WORD));
                addBestPath(at == 0 ? spaceMark + part : part, found);
            }
        }
        return frame.around(found, unknown);
    }

    @Override
    public long highestId() {
        return Math.max(scores.length - 1, frame.highest());
    }

    private void addBestPath(String word, List<Integer> found) {
        int length = word.length();
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        int[] piece = new int[length + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int start = 0; start < length; start = word.offsetByCodePoints(start, 1)) {
            int oneCharacter = word.offsetByCodePoints(start, 1);
            boolean covered = false;
            for (int end = oneCharacter; end <= Math.min(length, start + longestPiece); end++) {
                Integer id = ids.get(word.substring(start, end));
                if (id != null) {
                    covered |= end == oneCharacter;
                    improve(best, from, piece, start, end, id, best[start] + scores[id]);
                }
            }
            if (!covered) {
                improve(best, from, piece, start, oneCharacter, unknown, best[start] + unknownScore);
            }
        }
        addBackwards(from, piece, length, found);
    }

    private static void improve(double[] best, int[] from, int[] piece, int start, int end, int id, double score) {
        if (score > best[end]) {
            best[end] = score;
            from[end] = start;
            piece[end] = id;
        }
    }

    private void addBackwards(int[] from, int[] piece, int length, List<Integer> found) {
        int insertAt = found.size();
        for (int at = length; at > 0; at = from[at]) {
            boolean another = piece[at] == unknown && found.size() > insertAt && found.get(insertAt) == unknown;
            if (!another) {
                found.add(insertAt, piece[at]);
            }
        }
    }
}
