/**
 * A real PostgreSQL server out of the binaries on the class path: unpacked once, run as a child process, recovered
 * after a kill. SQL of the product does not belong here.
 */
package io.phrasewatch.embedded.postgres;
