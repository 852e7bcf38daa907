/**
 * Removing rows whose time is over. Belongs here: how rows are removed without holding up anybody. Does not belong here: which rows
 * and after how long; each service says that.
 */
package io.phrasewatch.kit.purge;
