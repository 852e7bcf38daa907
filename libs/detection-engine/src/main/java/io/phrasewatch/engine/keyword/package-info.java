/**
 * Short vocabulary and inflection: stems, word classes, and the one and two word pieces of a message.
 *
 * <p>Belongs here: what is needed to find "wear mask" in "wearing a mask" and "refund" in "reimbursement".
 * Does not belong here: whole-sentence similarity.
 */
package io.phrasewatch.engine.keyword;
