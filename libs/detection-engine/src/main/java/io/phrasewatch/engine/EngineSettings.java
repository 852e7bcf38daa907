package io.phrasewatch.engine;

/**
 * Sizes and defaults of an engine.
 *
 * @param defaultThreshold confidence for trackers without their own, 0..1; null takes the scorer's
 * @param vectorCacheSize vectors of recent pieces of text and phrases kept, about 1.7 kB each
 * @param trackerCacheSize compiled trackers kept, by content
 * @param setCacheSize lists of compiled trackers kept, about 1.6 kB per phrase in each
 * @param keywordCacheSize short pieces remembered per list of trackers, about 100 bytes each
 */
public record EngineSettings(Double defaultThreshold, int vectorCacheSize, int trackerCacheSize, int setCacheSize,
        int keywordCacheSize) {

    public EngineSettings {
        if (defaultThreshold != null && !(defaultThreshold >= 0 && defaultThreshold <= 1)) {
            throw new IllegalArgumentException("defaultThreshold must be between 0 and 1, is " + defaultThreshold);
        }
    }

    public static EngineSettings defaults() {
        return new EngineSettings(null, 16_384, 2_048, 8, 32_768);
    }
}
