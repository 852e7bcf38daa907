/**
 * Recordings: taking them in, keeping them, handing them to workers, and making messages of what was said.
 *
 * <p>Belongs here: files on disk and the table that says what is to become of them. Does not belong here: turning speech into text, which
 * workers do.
 */
package io.phrasewatch.ingest.media;
