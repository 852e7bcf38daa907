/**
 * Measures the detection engine through its public face, and writes out what its weights are fitted from.
 *
 * <p>Belongs here: the project's own labelled texts, readers of public labelled sets, figures and reports.
 * Does not belong here: anything a service needs at run time.
 */
package io.phrasewatch.evaluation;
