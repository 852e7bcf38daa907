package io.phrasewatch.detection.entity;

/**
 * Something named in a text.
 *
 * @param type       {@code custom} or the name of a rule, such as {@code date}
 * @param customType the caller's type of a custom entity, empty for others
 * @param value      canonical value; the words themselves where there is none
 * @param text       the words as they stand in the text
 * @param offset     UTF-16 index of the first word
 */
public record Entity(String type, String customType, String value, String text, int offset) {
}
