/** Forgetting what no client asks for any more. Belongs here: when and after how long. Does not belong here: how rows are removed. */
package io.phrasewatch.ingest.purge;
