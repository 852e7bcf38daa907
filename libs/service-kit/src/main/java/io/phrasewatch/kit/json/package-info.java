/**
 * Reading request bodies the way real clients write them: lenient in form, exact in naming what is wrong.
 *
 * <p>Belongs here: coercion and type errors of single members. Does not belong here: rules of one resource.
 */
package io.phrasewatch.kit.json;
