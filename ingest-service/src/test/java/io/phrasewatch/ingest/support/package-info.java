/** What several tests of this service need: a stand-in for tracker-service, calls of the public API, a worker played by hand. */
package io.phrasewatch.ingest.support;
