/** What a process says about its own health beside what the framework does. Does not belong here: the health of what it depends on. */
package io.phrasewatch.kit.health;
