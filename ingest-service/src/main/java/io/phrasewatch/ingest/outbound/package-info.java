/**
 * Calls to addresses that clients name. Belongs here: which targets may be called, and a client that connects to the very address that
 * was checked and follows no redirect. Does not belong here: what is said in such a call, and calls between the services.
 */
package io.phrasewatch.ingest.outbound;
