/**
 * Figures every service has in common. Names of metrics are a promise: {@code docs/observability.md} lists them, dashboards and alerts
 * use them. Figures of one feature stay with that feature.
 */
package io.phrasewatch.kit.metrics;
