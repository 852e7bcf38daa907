package io.phrasewatch.tracker.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.tracker.testing.ServiceTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the service serves its page; what the page does is tested in a browser, in {@code e2e}. */
@ServiceTest
class TrackerPageIT {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void servesThePageWithoutATokenAndAsksForItAnewEveryTime() {
        // When
        var answer = given().get("/").then();

        // Then
        answer.statusCode(200).contentType(containsString("text/html"))
                .header("Cache-Control", equalTo("no-cache"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void servesEverythingThePageNames() {
        // Given
        List<String> assets = assets(given().get("/").asString());

        // When
        List<Integer> answers = assets.stream().map(asset -> given().get("/" + asset).statusCode()).toList();

        // Then
        assertThat(assets).hasSize(3);
        assertThat(answers).containsOnly(200);
    }

    @Test
    void namesScriptAndStylesByTheirContent() {
        // When
        List<String> assets = assets(given().get("/").asString());

        // Then
        assertThat(assets).filteredOn(asset -> !asset.endsWith(".svg")).hasSize(2)
                .allMatch(asset -> asset.matches("assets/page\\.(js|css)\\?v=[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/manage/trackers,401", "/oauth2/token:generate,405", "/q/health/live,200", "/.well-known/jwks.json,200", "/nowhere,404"})
    void hidesNoOtherPath(String path, int status) {
        // When
        var answer = given().get(path).then();

        // Then
        answer.statusCode(status);
        assertThat(answer.extract().asString()).doesNotContain("<html");
    }

    private static List<String> assets(String page) {
        return ASSET.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
