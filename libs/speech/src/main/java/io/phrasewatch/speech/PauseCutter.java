package io.phrasewatch.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cuts a recording into pieces that recognisers can take, where it is quietest. */
public final class PauseCutter {

    private static final int WINDOW = 1_600;
    private static final int SAMPLES_PER_SECOND = 16_000;

    private final int longestWindows;
    private final int earliestWindows;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Long> loudness = new ArrayList<>();
    private long sum;
    private int inWindow;
    private long pieceStart;
    private long at;

    private PauseCutter(int longestSeconds, int searchSeconds) {
        this.longestWindows = longestSeconds * SAMPLES_PER_SECOND / WINDOW;
        this.earliestWindows = longestWindows - searchSeconds * SAMPLES_PER_SECOND / WINDOW;
    }

    /**
     * A part of a recording.
     *
     * @param start  first sample
     * @param length samples, at least one
     */
    public record Piece(long start, long length) {
    }

    /**
     * Pieces that cover the whole recording; none for an empty one.
     *
     * @param pcm            raw samples as recognisers take them
     * @param longestSeconds longest piece
     * @param searchSeconds  how much of a piece's end is searched for the quietest tenth of a second, less than the longest piece
     */
    public static List<Piece> cut(Path pcm, int longestSeconds, int searchSeconds) {
        PauseCutter cutter = new PauseCutter(longestSeconds, searchSeconds);
        PcmReader.read(pcm, cutter::accept);
        if (cutter.at > cutter.pieceStart) {
            cutter.pieces.add(new Piece(cutter.pieceStart, cutter.at - cutter.pieceStart));
        }
        return List.copyOf(cutter.pieces);
    }

    private void accept(short[] samples, int length) {
        for (int i = 0; i < length; i++) {
            sum += Math.abs(samples[i]);
            at++;
            if (++inWindow == WINDOW) {
                loudness.add(sum);
                sum = 0;
                inWindow = 0;
                if (loudness.size() == longestWindows) {
                    cutAtTheQuietest();
                }
            }
        }
    }

    /** Behind the quietest window. */
    private void cutAtTheQuietest() {
        int quietest = earliestWindows;
        for (int window = earliestWindows; window < loudness.size(); window++) {
            if (loudness.get(window) < loudness.get(quietest)) {
                quietest = window;
            }
        }
        int windows = quietest + 1;
        pieces.add(new Piece(pieceStart, (long) windows * WINDOW));
        pieceStart += (long) windows * WINDOW;
        loudness.subList(0, windows).clear();
    }
}
