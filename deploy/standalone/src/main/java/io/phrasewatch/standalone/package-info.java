/**
 * The whole suite in one process: options, the data directory, the order of start and stop. A pom and a start class;
 * business logic and configuration of one service do not belong here.
 */
package io.phrasewatch.standalone;
