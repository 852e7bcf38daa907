package io.phrasewatch.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.kit.error.ApiException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {

    private static final long LIMIT = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\ude00", "\uD83D\uDE00"})
    void aMemberNameMayHoldAnEmoji(String name) {
        assertThat(fields("{\"" + name + "\":\"smile\"}").text("\uD83D\uDE00")).contains("smile");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(fields("\uFEFF{\"flag\":true}").flag("flag")).contains(true);
    }

    @Test
    void bytesThatAreNoUtf8AreNoJson() {
        byte[] latin1 = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> JsonBody.parse(latin1, LIMIT)).hasMessage("The request body is not valid JSON.");
    }

    @Test
    void aWrongTypeIsCalledByWhatTheMemberShouldBe() {
        assertThatThrownBy(() -> fields("{\"n\":[]}").number("n")).hasMessage("\"n\" must be a number");
        assertThatThrownBy(() -> fields("{\"flag\":{}}").flag("flag")).hasMessage("\"flag\" must be a boolean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\"", "\" TRUE \"", "1", "\"1\""})
    void aBooleanMayComeInEveryFormClientsSend(String written) {
        assertThat(fields("{\"flag\":" + written + "}").flag("flag")).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"flag\":null}", "{\"flag\":\"\"}"})
    void nullAndEmptyCountAsAbsent(String body) {
        assertThat(fields(body).flag("flag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"n\":5}|5", "{\"n\":\"5\"}|5", "{\"n\":5.0}|5"})
    void aNumberMayComeAsAString(String body, int expected) {
        assertThat(fields(body).integer("n", 0, 10)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":11}", "{\"n\":-1}", "{\"n\":1.5}", "{\"n\":\"x\"}", "{\"n\":[]}", "{\"n\":{}}", "{\"n\":1e300}", "{\"n\":true}"})
    void aWrongNumberNamesTheMemberAndTheRule(String body) {
        assertThatThrownBy(() -> fields(body).integer("n", 0, 10))
                .isInstanceOf(ApiException.class).hasMessageStartingWith("\"n\" must be ");
    }

    @Test
    void anElementIsNamedByItsPath() {
        JsonFields fields = fields("{\"messages\":[{\"payload\":{}},{\"payload\":{\"content\":\" \"}}]}");

        assertThatThrownBy(() -> fields.objects("messages").get(1).object("payload").orElseThrow().requiredText("content"))
                .hasMessage("\"messages[1].payload.content\" is not allowed to be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}}", "nul", "\u0000", "{\"a\":1} {\"b\":2}"})
    void whatIsNoJsonIsRefused(String body) {
        assertThatThrownBy(() -> fields(body)).isInstanceOf(ApiException.class).hasMessageContaining("not valid JSON");
    }

    @Test
    void bottomlessNestingIsRefusedAndDoesNotOverflowTheStack() {
        byte[] body = "[".repeat(500_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> JsonBody.parse(body, body.length)).isInstanceOf(ApiException.class);
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        byte[] body = ("\"" + "a".repeat(1_000) + "\"").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> JsonBody.parse(body, LIMIT))
                .isInstanceOfSatisfying(ApiException.class, failure -> assertThat(failure.code().status()).isEqualTo(413));
    }

    private static JsonFields fields(String body) {
        return JsonBody.object(body.getBytes(StandardCharsets.UTF_8), LIMIT);
    }
}
