/**
 * POST /v1/detect: what the pipeline would find, at once and without storing anything.
 *
 * <p>Belongs here: the request's rules, admission, the shape of the answer. Does not belong here: detection itself, shared with the
 * pipeline in {@code worker.detection}.
 */
package io.phrasewatch.worker.preview;
