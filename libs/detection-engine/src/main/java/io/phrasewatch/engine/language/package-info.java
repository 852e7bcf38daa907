/**
 * What depends on the language of a text: stems, stop words, fillers, accents that writers leave out. English has its own rules, the
 * languages with a Snowball stemmer have that, any other language is compared word for word.
 *
 * <p>Belongs here: choosing the language of a comparison, and turning words into what is compared. Does not belong here: cutting text
 * into words, which all languages share, and meaning.
 */
package io.phrasewatch.engine.language;
