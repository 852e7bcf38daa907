package io.phrasewatch.tracker.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.kit.json.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerPatchTest {

    private static final TrackerContent BEFORE =
            new TrackerContent("Name", List.of("one", "two"), "old", List.of("a"), null, null, 0.5);

    @Test
    void appendsWhatIsNotYetThere() {
        // When
        TrackerContent after = patch("[{'op':'add','path':'/vocabulary','value':['two','three']}]");

        // Then
        assertThat(after.vocabulary()).containsExactly("one", "two", "three");
    }

    @Test
    void takesOneStringForAList() {
        // When
        TrackerContent after = patch("[{'op':'add','path':'/excludeVocabulary','value':'not'}]");

        // Then
        assertThat(after.excludeVocabulary()).containsExactly("not");
    }

    @Test
    void removesListedPhrases() {
        // When
        TrackerContent after = patch("[{'op':'remove','path':'/vocabulary','value':['one','none']}]");

        // Then
        assertThat(after.vocabulary()).containsExactly("two");
    }

    @Test
    void clearsAnOptionalMember() {
        // When
        TrackerContent after = patch("[{'op':'remove','path':'/description'},{'op':'remove','path':'/categories'}]");

        // Then
        assertThat(after).isEqualTo(new TrackerContent("Name", List.of("one", "two"), null, null, null, null, 0.5));
    }

    @Test
    void appliesStepsInTheirOrder() {
        // When
        TrackerContent after = patch("[{'op':'replace','path':'/name','value':'New'},{'op':'replace','path':'/vocabulary','value':['x']},"
                + "{'op':'add','path':'/vocabulary','value':'y'},{'op':'add','path':'/languages','value':['es']}]");

        // Then
        assertThat(after).isEqualTo(new TrackerContent("New", List.of("x", "y"), "old", List.of("a"), List.of("es"), null, 0.5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                                     | The request body must be a JSON array.",
        "[]                                                     | \"value\" must contain at least 1 items",
        "[1]                                                    | \"[0]\" must be an object",
        "[{'path':'/name','value':'x'}]                         | \"[0].op\" is required",
        "[{'op':'move','path':'/name','value':'x'}]             | \"[0].op\" must be one of [add, replace, remove]",
        "[{'op':'add','path':'/name'}]                          | \"[0].value\" is required",
        "[{'op':'add','path':'/name','value':['x']}]            | \"[0].value\" must be a string",
        "[{'op':'add','path':'/vocabulary','value':[1]}]        | \"[0].value[0]\" must be a string",
        "[{'op':'remove','path':'/name'}]                       | \"[0].path\" must not be left without a value",
        "[{'op':'remove','path':'/vocabulary'}]                 | \"[0].path\" must not be left without a value"})
    void namesTheStepThatIsWrong(String body, String message) {
        // When, Then
        assertThatThrownBy(() -> patch(body)).hasMessage(message);
    }

    private static TrackerContent patch(String body) {
        return TrackerPatch.read(JsonBody.parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), 10_000)).apply(BEFORE);
    }
}
