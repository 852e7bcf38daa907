/**
 * Calls to addresses that clients name: webhooks are posted to them, media files fetched from them.
 *
 * <p>Belongs here: how such a URL is read, which targets may be called, and clients that connect to the very address that was checked.
 * Posting follows no redirect, fetching checks each. Does not belong here: what is said in such a call, what a fetched file is, and
 * calls between the services.
 */
package io.phrasewatch.ingest.outbound;
