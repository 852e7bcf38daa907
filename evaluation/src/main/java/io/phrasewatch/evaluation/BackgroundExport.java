package io.phrasewatch.evaluation;

import io.phrasewatch.engine.semantic.OnnxEncoder;
import io.phrasewatch.engine.text.TextUnits;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code background.bin}: the sentences of {@code background.txt} as the bundled encoder sees them. To be run after every change of
 * either.
 *
 * <p>Argument: output file.
 */
public final class BackgroundExport {

    private static final int FORMAT = 0x70774231;

    private BackgroundExport() {
    }

    public static void main(String[] arguments) throws IOException {
        List<String> sentences = OwnTexts.plain("background.txt");
        try (OnnxEncoder encoder = OnnxEncoder.bundled();
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0]))))) {
            out.writeInt(FORMAT);
            out.writeInt(encoder.dimension());
            out.writeInt(sentences.size());
            for (String sentence : sentences) {
                write(encoder.embed(TextUnits.embeddable(sentence)), out);
            }
        }
    }

    private static void write(float[] vector, DataOutputStream out) throws IOException {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest / Byte.MAX_VALUE;
        out.writeFloat(scale);
        for (float value : vector) {
            out.writeByte(Math.round(value / scale));
        }
    }
}
