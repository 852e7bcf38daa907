package io.phrasewatch.evaluation;

import io.phrasewatch.engine.Encoder;
import io.phrasewatch.engine.semantic.OnnxEncoder;
import io.phrasewatch.engine.text.TextUnits;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes the encoder's vectors of everything that the space of meaning is fitted from, for {@code fit/fit_space.py}: training
 * utterances of the public sets, the project's fitting trackers, narrow accounts and background.
 *
 * <p>Arguments: data directory, file to keep vectors in, output file. Per text, big-endian: part, class, kind (one letter), vector.
 */
public final class VectorExport {

    private final Encoder encoder;
    private final DataOutputStream out;

    private VectorExport(Encoder encoder, DataOutputStream out) {
        this.encoder = encoder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        try (OnnxEncoder encoder = OnnxEncoder.bundled(); StoredEncoder stored = new StoredEncoder(encoder, Path.of(arguments[1]));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
            VectorExport export = new VectorExport(stored, out);
            for (LabelledSet set : List.of(LabelledSet.clinc(data), LabelledSet.banking(data))) {
                for (Map.Entry<String, List<String>> intent : set.training().entrySet()) {
                    for (String text : intent.getValue()) {
                        export.write(set.name(), intent.getKey(), 'p', text);
                    }
                }
            }
            for (OwnTexts.Line line : OwnTexts.underTrackers("trackers-fit.txt")) {
                export.write("own", line.tracker(), line.kind(), line.text());
            }
            for (OwnTexts.Line line : OwnTexts.underTrackers("accounts-fit.txt")) {
                export.write("accounts", line.tracker(), line.kind(), line.text());
            }
            for (String text : OwnTexts.plain("background.txt")) {
                export.write("background", "", 'x', text);
            }
        }
    }

    private void write(String part, String label, char kind, String text) throws IOException {
        out.writeUTF(part);
        out.writeUTF(label);
        out.writeUTF(String.valueOf(kind));
        for (float value : encoder.embed(TextUnits.embeddable(text))) {
            out.writeFloat(value);
        }
    }
}
