/**
 * What must not get out of the running suite, and what must be gone from it. Belongs here: searches through tables, topics, logs and
 * answers. Does not belong here: rules that one service can be asked for alone.
 */
package io.phrasewatch.e2e.security;
