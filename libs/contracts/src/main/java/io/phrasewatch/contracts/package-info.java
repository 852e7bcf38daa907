/**
 * What crosses a process boundary between Phrasewatch services: event types, their CloudEvents codec and the table of topics.
 *
 * <p>Belongs here: records with wire names, the codec, topic names. Does not belong here: behaviour of a service, REST bodies of the
 * public API, anything that needs a framework. Inside a major version a record only ever gains optional members.
 */
package io.phrasewatch.contracts;
