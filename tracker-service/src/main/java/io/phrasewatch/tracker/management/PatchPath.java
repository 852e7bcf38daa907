package io.phrasewatch.tracker.management;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The members a patch may touch. Not set reads as an empty list, and an empty list is written as not set. */
enum PatchPath {
    NAME("/name", false, true) {
        @Override
        List<String> get(TrackerContent content) {
            return List.of(content.name());
        }

        @Override
        TrackerContent set(TrackerContent old, List<String> values) {
            return new TrackerContent(values.get(0), old.vocabulary(), old.description(), old.categories(), old.languages(),
                    old.excludeVocabulary(), old.threshold());
        }
    },
    DESCRIPTION("/description", false, false) {
        @Override
        List<String> get(TrackerContent content) {
            return content.description() == null ? List.of() : List.of(content.description());
        }

        @Override
        TrackerContent set(TrackerContent old, List<String> values) {
            return new TrackerContent(old.name(), old.vocabulary(), values.isEmpty() ? null : values.get(0), old.categories(),
                    old.languages(), old.excludeVocabulary(), old.threshold());
        }
    },
    CATEGORIES("/categories", true, false) {
        @Override
        List<String> get(TrackerContent content) {
            return orEmpty(content.categories());
        }

        @Override
        TrackerContent set(TrackerContent old, List<String> values) {
            return new TrackerContent(old.name(), old.vocabulary(), old.description(), orNull(values), old.languages(),
                    old.excludeVocabulary(), old.threshold());
        }
    },
    LANGUAGES("/languages", true, false) {
        @Override
        List<String> get(TrackerContent content) {
            return orEmpty(content.languages());
        }

        @Override
        TrackerContent set(TrackerContent old, List<String> values) {
            return new TrackerContent(old.name(), old.vocabulary(), old.description(), old.categories(), orNull(values),
                    old.excludeVocabulary(), old.threshold());
        }
    },
    VOCABULARY("/vocabulary", true, true) {
        @Override
        List<String> get(TrackerContent content) {
            return content.vocabulary();
        }

        @Override
        TrackerContent set(TrackerContent old, List<String> values) {
            return new TrackerContent(old.name(), values, old.description(), old.categories(), old.languages(),
                    old.excludeVocabulary(), old.threshold());
        }
    },
    EXCLUDE_VOCABULARY("/excludeVocabulary", true, false) {
        @Override
        List<String> get(TrackerContent content) {
            return orEmpty(content.excludeVocabulary());
        }

        @Override
        TrackerContent set(TrackerContent old, List<String> values) {
            return new TrackerContent(old.name(), old.vocabulary(), old.description(), old.categories(), old.languages(),
                    orNull(values), old.threshold());
        }
    };

    static final String NAMES = "[/name, /description, /categories, /languages, /vocabulary, /excludeVocabulary]";

    private final String pointer;
    private final boolean list;
    private final boolean required;

    PatchPath(String pointer, boolean list, boolean required) {
        this.pointer = pointer;
        this.list = list;
        this.required = required;
    }

    boolean isList() {
        return list;
    }

    /** Whether a tracker can not be without it. */
    boolean isRequired() {
        return required;
    }

    abstract List<String> get(TrackerContent content);

    abstract TrackerContent set(TrackerContent old, List<String> values);

    static Optional<PatchPath> named(String pointer) {
        return Arrays.stream(values()).filter(path -> path.pointer.equals(pointer)).findFirst();
    }

    private static List<String> orEmpty(List<String> values) {
        return values == null ? List.of() : values;
    }

    private static List<String> orNull(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
