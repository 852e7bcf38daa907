/**
 * Where the files of recordings are: a directory, or a bucket of an S3-compatible store.
 *
 * <p>Belongs here: bytes by name. Does not belong here: what the files are for, how long they are kept, what clients are told.
 */
package io.phrasewatch.media;
