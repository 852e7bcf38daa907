package io.phrasewatch.contracts;

/**
 * Who said something; at least one member is set.
 *
 * @param id    the caller's own id of the person
 * @param name  display name
 * @param email e-mail address; people with the same address are one member
 */
public record Speaker(String id, String name, String email) {
}
