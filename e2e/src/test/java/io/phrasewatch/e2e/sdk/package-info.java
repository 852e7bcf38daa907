/** Published clients of the original platform, unmodified, against a running suite. Belongs here: running them and judging the outcome. */
package io.phrasewatch.e2e.sdk;
