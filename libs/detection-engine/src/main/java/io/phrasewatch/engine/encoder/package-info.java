/**
 * Encoders that an operator brings along: a model for onnxruntime and the tokenizer.json it was made with.
 *
 * <p>Belongs here: the sub-word tokenisers, pooling, and checking at start that the parts fit together. Does not belong here: the encoder
 * that ships with the engine, and what vectors are used for.
 */
package io.phrasewatch.engine.encoder;
