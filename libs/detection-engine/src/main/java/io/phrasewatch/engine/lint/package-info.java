/**
 * Advice about vocabulary that keeps the rules but may not do what its author expects.
 *
 * <p>Belongs here: judging phrases by their words, in any language, without an encoder; nothing here needs more than the packages
 * {@code text}, {@code language} and {@code exact}. Does not belong here: what is refused, and how advice is shown.
 */
package io.phrasewatch.engine.lint;
