/** Forgetting what can not matter any more. Belongs here: when and after how long. Does not belong here: how rows are removed. */
package io.phrasewatch.conversation.purge;
