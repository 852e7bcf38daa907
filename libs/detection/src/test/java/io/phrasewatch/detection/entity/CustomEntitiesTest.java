package io.phrasewatch.detection.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.CustomEntity;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomEntitiesTest {

    @Test
    void findsEveryPlaceWhateverTheCase() {
        // Given
        CustomEntities entities = new CustomEntities(List.of(new CustomEntity("Role", "marketing director", null)));
        // When
        List<Entity> found = entities.find("Our Marketing Director met the marketing  director.");
        // Then
        assertThat(found).containsExactly(
                new Entity("custom", "Role", "marketing director", "Marketing Director", 4),
                new Entity("custom", "Role", "marketing director", "marketing  director", 31));
    }

    @Test
    void findsWholeWordsOnly() {
        // Given
        CustomEntities entities = new CustomEntities(List.of(new CustomEntity(null, "art", null)));
        // When
        List<Entity> found = entities.find("A party started with art, smart art");
        // Then
        assertThat(found).extracting(Entity::offset).containsExactly(21, 32);
    }

    @Test
    void takesTheWordsLiterally() {
        // Given
        CustomEntities entities = new CustomEntities(List.of(new CustomEntity("Language", "C++", "cpp"), new CustomEntity("x", ".*", null)));
        // When
        List<Entity> found = entities.find("We write C++ all day");
        // Then
        assertThat(found).containsExactly(new Entity("custom", "Language", "cpp", "C++", 9));
    }

    @Test
    void ignoresNamesThatAreNone() {
        // Given
        CustomEntities entities = new CustomEntities(List.of(new CustomEntity("x", "  ", null), new CustomEntity("x", "y".repeat(501), null)));
        // When
        List<Entity> found = entities.find("y".repeat(501));
        // Then
        assertThat(found).isEmpty();
    }
}
