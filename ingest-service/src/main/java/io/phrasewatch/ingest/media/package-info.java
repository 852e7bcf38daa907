/**
 * Audio and video submissions. Belongs here: taking media in. Does not belong here: turning speech into text; while no recogniser is
 * configured every submission is refused with a clear answer.
 */
package io.phrasewatch.ingest.media;
