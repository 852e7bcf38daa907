/** Encoders by path, tried with models and tokenizers small enough to be made here. */
package io.phrasewatch.engine.encoder;
