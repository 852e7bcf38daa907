package io.phrasewatch.kit.retry;

/** Marks a failure that would be the same at every try. */
public interface Hopeless {
}
