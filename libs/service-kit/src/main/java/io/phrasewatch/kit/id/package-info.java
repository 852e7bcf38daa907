/**
 * Identifiers that clients see. Belongs here: making and checking them. Does not belong here: keys that never leave a database.
 */
package io.phrasewatch.kit.id;
