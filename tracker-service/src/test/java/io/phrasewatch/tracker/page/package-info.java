/** The tracker page as files over HTTP. Its behaviour in a browser is tested in {@code e2e}. */
package io.phrasewatch.tracker.page;
