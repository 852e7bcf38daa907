/**
 * Records that can never be used: put aside on the service's dead-letter topic so that their partition goes on.
 *
 * <p>Belongs here: what a dead letter carries. Does not belong here: deciding that a record is one, and replaying it, which is the
 * command's work ({@code ./phrasewatch dead-letters}).
 */
package io.phrasewatch.kit.deadletter;
