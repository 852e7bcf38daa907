package io.phrasewatch.standalone.evaluate;

import java.util.Set;

/**
 * A message and what it should find.
 *
 * @param line where it stands in its file, from 1
 * @param text as written
 * @param trackers names, none when nothing should be found
 * @param language BCP-47 tag, null when it does not say
 */
record ExpectedMessage(int line, String text, Set<String> trackers, String language) {
}
