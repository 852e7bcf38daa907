package io.phrasewatch.speech.pocketsphinx;

import io.phrasewatch.speech.SpeechException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A model on disk, laid out as Debian's {@code pocketsphinx-en-us} does.
 *
 * @param directory holds the acoustic model {@code en-us}, {@code en-us.lm.bin} and {@code cmudict-en-us.dict}
 */
record SphinxModel(Path directory) {

    private static final String ACOUSTIC = "en-us";
    private static final String LANGUAGE = "en-us.lm.bin";
    private static final String DICTIONARY = "cmudict-en-us.dict";

    /** @throws SpeechException naming the first file that is missing */
    void requireComplete() {
        for (String part : List.of(ACOUSTIC + "/mdef", LANGUAGE, DICTIONARY)) {
            if (!Files.isReadable(directory.resolve(part))) {
                throw new SpeechException("the PocketSphinx model lacks " + directory.resolve(part)
                        + "; Debian and Ubuntu have it in the package pocketsphinx-en-us");
            }
        }
    }

    /** Words of the command line that the library reads its configuration from; the first is ignored. */
    String[] arguments() {
        return new String[] {"phrasewatch", "-hmm", directory.resolve(ACOUSTIC).toString(),
            "-lm", directory.resolve(LANGUAGE).toString(), "-dict", directory.resolve(DICTIONARY).toString()};
    }
}
