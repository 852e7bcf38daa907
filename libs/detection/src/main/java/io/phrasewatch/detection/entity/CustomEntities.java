package io.phrasewatch.detection.entity;

import io.phrasewatch.contracts.CustomEntity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the entities a caller named, by their words: whole words, whatever their case and the white space between them. */
public final class CustomEntities {

    private static final String TYPE = "custom";

    /** Longer texts are no names. */
    private static final int LONGEST = 500;

    private final List<Named> named;

    /** Prepares the entities; blank and overlong ones are never found. */
    public CustomEntities(List<CustomEntity> entities) {
        this.named = entities.stream().filter(CustomEntities::usable).map(Named::of).toList();
    }

    /** Every place where one of them stands, in the order they were given. */
    public List<Entity> find(String text) {
        List<Entity> found = new ArrayList<>();
        for (Named entity : named) {
            Matcher matcher = entity.words.matcher(text);
            while (matcher.find()) {
                found.add(new Entity(TYPE, entity.customType, entity.value, matcher.group(), matcher.start()));
            }
        }
        return found;
    }

    private static boolean usable(CustomEntity entity) {
        return !entity.text().isBlank() && entity.text().length() <= LONGEST
                && (entity.customType() == null || entity.customType().length() <= LONGEST);
    }

    private record Named(String customType, String value, Pattern words) {

        private static Named of(CustomEntity entity) {
            String words = Arrays.stream(entity.text().strip().split("\\s+")).map(Pattern::quote)
                    .collect(Collectors.joining("\\s{1,8}"));
            return new Named(entity.customType() == null ? "" : entity.customType(),
                    entity.value() == null || entity.value().isBlank() ? entity.text().strip() : entity.value(),
                    Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }
}
