package io.phrasewatch.engine;

import io.phrasewatch.engine.CompiledTracker.Content;
import io.phrasewatch.engine.semantic.BoundedCache;
import io.phrasewatch.engine.semantic.MeaningSpace;
import java.util.ArrayList;
import java.util.List;

/** Makes {@link CompiledTrackers}; remembers compiled trackers by their content and recent lists as wholes. Thread safe. */
final class TrackerCompiler {

    private final Encoder encoder;
    private final MeaningSpace space;
    private final int keywordCacheSize;
    private final BoundedCache<Content, CompiledTracker> trackers;
    private final BoundedCache<List<TrackerDefinition>, CompiledTrackers> sets;

    TrackerCompiler(Encoder encoder, MeaningSpace space, EngineSettings settings) {
        this.encoder = encoder;
        this.space = space;
        this.keywordCacheSize = settings.keywordCacheSize();
        this.trackers = new BoundedCache<>(settings.trackerCacheSize());
        this.sets = new BoundedCache<>(settings.setCacheSize());
    }

    CompiledTrackers compile(List<TrackerDefinition> definitions) {
        return sets.get(List.copyOf(definitions), this::assemble);
    }

    private CompiledTrackers assemble(List<TrackerDefinition> definitions) {
        List<CompiledTracker> compiled = new ArrayList<>(definitions.size());
        for (TrackerDefinition definition : definitions) {
            Content content = new Content(definition.vocabulary(), definition.excludeVocabulary());
            compiled.add(trackers.get(content, unseen -> CompiledTracker.of(unseen, encoder, space)));
        }
        return new CompiledTrackers(definitions, compiled, keywordCacheSize);
    }
}
