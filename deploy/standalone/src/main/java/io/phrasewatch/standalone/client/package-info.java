/** Talks to a running suite over its own REST API. Belongs here: sending and reading JSON. Does not belong here: what is asked. */
package io.phrasewatch.standalone.client;
