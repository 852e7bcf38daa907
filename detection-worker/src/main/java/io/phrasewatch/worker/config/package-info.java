/** Typed configuration of the worker. Belongs here: interfaces of keys. Does not belong here: anything that uses them. */
package io.phrasewatch.worker.config;
