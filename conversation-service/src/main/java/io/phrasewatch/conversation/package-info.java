/**
 * The conversation service: what was said, by whom, and what was found in it.
 *
 * <p>Belongs here: the service's error codes and the wire form of times, which every feature uses. Does not belong here: anything of one
 * feature; each has its own package.
 */
package io.phrasewatch.conversation;
