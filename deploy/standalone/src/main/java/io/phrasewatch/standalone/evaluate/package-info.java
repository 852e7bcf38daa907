/**
 * The command {@code evaluate}: measures trackers against messages of which somebody has said what they should find.
 *
 * <p>Belongs here: its files, figures and reports. Does not belong here: detection, which the running suite does, and the measuring and
 * fitting of the engine itself.
 */
package io.phrasewatch.standalone.evaluate;
