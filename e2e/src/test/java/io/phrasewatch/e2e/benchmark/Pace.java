package io.phrasewatch.e2e.benchmark;

/**
 * What some work took.
 *
 * @param utterances done
 * @param wallNanos  by the clock
 * @param cpuNanos   of everything that worked on it, over all processors
 */
record Pace(int utterances, long wallNanos, long cpuNanos) {

    double perSecond() {
        return utterances * 1e9 / wallNanos;
    }

    double cpuMillis() {
        return cpuNanos / 1e6 / utterances;
    }

    Pace plus(Pace other) {
        return new Pace(utterances + other.utterances, wallNanos + other.wallNanos, cpuNanos + other.cpuNanos);
    }
}
