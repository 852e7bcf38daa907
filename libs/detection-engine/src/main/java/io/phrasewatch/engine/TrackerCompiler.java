package io.phrasewatch.engine;

import io.phrasewatch.engine.CompiledTracker.Content;
import io.phrasewatch.engine.keyword.EverydayWords;
import io.phrasewatch.engine.language.Languages;
import io.phrasewatch.engine.semantic.Background;
import io.phrasewatch.engine.semantic.BoundedCache;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes {@link CompiledTrackers}; remembers compiled trackers by their content and recent lists as wholes. Thread safe. */
final class TrackerCompiler {

    /** A tracker in a text of another language. */
    private static final Content UNSPOKEN = new Content(List.of(), List.of(), Languages.ENGLISH);

    private final Encoder encoder;
    private final Background background;
    private final int keywordCacheSize;
    private final Object measuring = new Object();
    private volatile EverydayWords everydayWords;
    private final BoundedCache<Content, CompiledTracker> trackers;
    private final BoundedCache<List<TrackerDefinition>, CompiledTrackers> sets;

    TrackerCompiler(Encoder encoder, Background background, EngineSettings settings) {
        this.encoder = encoder;
        this.background = background;
        this.keywordCacheSize = settings.keywordCacheSize();
        this.trackers = new BoundedCache<>(settings.trackerCacheSize());
        this.sets = new BoundedCache<>(settings.setCacheSize());
    }

    CompiledTrackers compile(List<TrackerDefinition> definitions) {
        return sets.get(List.copyOf(definitions), set -> assemble(set, null));
    }

    /** @param language of the texts, null when they do not say */
    private CompiledTrackers assemble(List<TrackerDefinition> definitions, String language) {
        List<CompiledTracker> compiled = new ArrayList<>(definitions.size());
        BitSet passedOver = new BitSet();
        for (TrackerDefinition definition : definitions) {
            Content content = content(definition, language);
            passedOver.set(compiled.size(), content == UNSPOKEN);
            compiled.add(trackers.get(content, unseen -> CompiledTracker.of(unseen, encoder, background)));
        }
        return new CompiledTrackers(definitions, compiled, passedOver, keywordCacheSize, this::everydayWords, other -> formFor(other, definitions));
    }

    /** Measured when the first short phrase is seen: it takes a moment. */
    private EverydayWords everydayWords() {
        if (everydayWords == null) {
            synchronized (measuring) {
                everydayWords = everydayWords == null ? EverydayWords.of(encoder) : everydayWords;
            }
        }
        return everydayWords;
    }

    /** Null when a text of that language is compared as one that does not say, which is usual. */
    private CompiledTrackers formFor(String language, List<TrackerDefinition> definitions) {
        boolean same = definitions.stream()
                .allMatch(definition -> content(definition, language).equals(content(definition, null)));
        return same ? null : assemble(definitions, language);
    }

    private static Content content(TrackerDefinition definition, String textLanguage) {
        String language = Languages.shared(definition.languages(), textLanguage);
        return language == null ? UNSPOKEN : new Content(definition.vocabulary(), definition.excludeVocabulary(), language);
    }
}
