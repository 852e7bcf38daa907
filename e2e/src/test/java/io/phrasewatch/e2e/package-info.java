/**
 * What the whole suite promises to a client, tested on the packaged programs: {@link io.phrasewatch.e2e.SuiteContract}
 * runs on every {@link io.phrasewatch.e2e.suite.RunningSuite}. Tests of one service belong to that service.
 */
package io.phrasewatch.e2e;
