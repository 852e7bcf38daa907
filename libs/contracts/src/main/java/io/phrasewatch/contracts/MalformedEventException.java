package io.phrasewatch.contracts;

/** A record that is no event of ours: its message names the broken rule and carries none of the record's content. */
public class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEventException(String rule) {
        super(rule);
    }
}
