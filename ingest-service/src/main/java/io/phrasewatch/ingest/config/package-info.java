/**
 * What an operator may set for this service. Belongs here: typed keys with their defaults and bounds. Does not belong here: use of them.
 */
package io.phrasewatch.ingest.config;
