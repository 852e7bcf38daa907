/**
 * The tracker page in a real browser. The tests themselves are JavaScript, in {@code e2e/ui}; here is only what starts the suite, finds
 * the tools and reports. Tests of the REST API do not belong here.
 */
package io.phrasewatch.e2e.ui;
