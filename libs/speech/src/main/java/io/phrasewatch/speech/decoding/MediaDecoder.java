package io.phrasewatch.speech.decoding;

import java.nio.file.Path;
import java.util.List;

/** Makes speech of a recording: what recognisers want, raw signed 16-bit little-endian samples, 16,000 a second. Blocks. */
public interface MediaDecoder {

    /**
     * Decodes the first sound track.
     *
     * @param media            whatever somebody sent
     * @param directory        for the files this makes, the caller's to remove
     * @param separateChannels whether each channel becomes a file of its own; otherwise they are mixed into one
     * @return one file per channel, in their order, or the one of all
     * @throws io.phrasewatch.speech.UnusableSpeechException when nothing can be decoded, or it is too long
     * @throws io.phrasewatch.speech.SpeechException when decoding fails for another reason, or the calling thread is interrupted
     */
    List<Path> decode(Path media, Path directory, boolean separateChannels);
}
