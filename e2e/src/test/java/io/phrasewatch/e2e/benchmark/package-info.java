/**
 * How fast the packaged suite is. Belongs here: what measures, by hand, and prints the tables of {@code docs/benchmarks.md}. Nothing here is
 * part of the build, and nothing here fails because a machine is slow.
 */
package io.phrasewatch.e2e.benchmark;
