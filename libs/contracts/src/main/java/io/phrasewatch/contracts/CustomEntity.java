package io.phrasewatch.contracts;

/**
 * An entity the caller wants found by its words.
 *
 * @param customType the caller's type, such as "Company Executives"
 * @param text       words to find, case-insensitively
 * @param value      canonical value, null means the text itself
 */
public record CustomEntity(String customType, String text, String value) {
}
