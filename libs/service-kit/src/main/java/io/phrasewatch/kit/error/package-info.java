/**
 * How a failure becomes an HTTP answer: one exception with a code, one mapper, one body.
 *
 * <p>Belongs here: the mechanism and the codes every service shares. Does not belong here: codes of one service's domain; those are
 * enums of that service that implement {@link io.phrasewatch.kit.error.ErrorCode}.
 */
package io.phrasewatch.kit.error;
