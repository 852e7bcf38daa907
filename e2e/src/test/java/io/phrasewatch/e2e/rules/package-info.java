/** Rules of the house that a machine can check: dependencies between classes, documents against code. */
package io.phrasewatch.e2e.rules;
