/** Ways to run the suite as processes, and a plain client of its API. Assertions do not belong here. */
package io.phrasewatch.e2e.suite;
