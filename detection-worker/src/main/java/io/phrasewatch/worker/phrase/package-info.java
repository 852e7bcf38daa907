/**
 * Action phrases of messages: the few words that say what somebody is to do. Belongs here: the rule and its word lists. Does not belong
 * here: action items as insights, which the engine judges as whole sentences.
 */
package io.phrasewatch.worker.phrase;
