package io.phrasewatch.ingest.submission;

import io.phrasewatch.engine.text.SentenceSplitter;
import java.util.List;

/** Cuts long content into one message per sentence; short content stays whole, to the letter. */
public final class MessageSplitter {

    private final int splitAbove;

    /**
     * A splitter.
     *
     * @param splitAbove content of up to this many characters stays whole
     */
    public MessageSplitter(int splitAbove) {
        this.splitAbove = splitAbove;
    }

    /** The messages of some content, in order, at least one, none blank when the content is not. */
    List<String> split(String content) {
        if (content.length() <= splitAbove) {
            return List.of(content);
        }
        List<int[]> sentences = SentenceSplitter.sentences(content);
        return sentences.size() < 2
                ? List.of(content)
                : sentences.stream().map(bounds -> content.substring(bounds[0], bounds[1])).toList();
    }
}
