/**
 * What to do when a step fails: the one place that tells what may pass from what never works, and how long to wait.
 *
 * <p>Belongs here: the policy and its configuration. Does not belong here: what a service does with work that is given up, and the
 * schedule of webhooks, which a client's server sees and its own specification sets.
 */
package io.phrasewatch.kit.retry;
