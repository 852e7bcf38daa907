package io.phrasewatch.tracker.management;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AdviceIT {

    private static final List<String> GOOD =
            List.of("cancel my subscription", "switch to another vendor", "I want to leave you", "close the account", "stop the contract");

    private TestAccount account;

    @BeforeEach
    void startWithAnEmptyAccount() {
        account = TestAccount.fresh();
    }

    @Test
    void saysNothingAboutAGoodVocabulary() {
        create(account, "Churn", GOOD).statusCode(200).body("warnings", nullValue());
    }

    @Test
    void tellsHowANewTrackerGetsAlongWithTheOthers() {
        // Given
        create(account, "Churn", GOOD);

        // When
        ValidatableResponse answer = create(account, "Loyal", List.of("we do not close the account", "please cancel my subscription"));

        // Then
        answer.statusCode(200)
                .body("warnings.rule", equalTo(List.of("fewPhrases", "fillerPrefix", "overlap")))
                .body("warnings[2].tracker", equalTo("Loyal"))
                .body("warnings[2].phrase", equalTo("please cancel my subscription"))
                .body("warnings[2].other", equalTo("cancel my subscription"))
                .body("warnings[2].otherTracker", equalTo("Churn"));
    }

    @Test
    void tellsOfContradictionsAfterAReplacementAndAPatchInBothDialects() {
        // Given
        create(account, "Churn", GOOD);
        String id = create(account, "Loyal", List.of("happy to stay")).extract().path("tracker.id");

        // When
        ValidatableResponse replaced = account.calls().body(Map.of("name", "Loyal", "vocabulary", List.of("don't cancel my subscription")))
                .put("/v1/manage/tracker/" + id).then();
        ValidatableResponse patched = account.calls()
                .body(List.of(Map.of("op", "add", "path", "/vocabulary", "value", List.of("do not close the account"))))
                .patch("/v1/manage/trackers/" + id).then();

        // Then
        replaced.statusCode(200).body("warnings.rule", hasItem("contradiction"));
        patched.statusCode(200).body("warnings.findAll { it.rule == 'contradiction' }.other",
                equalTo(List.of("cancel my subscription", "close the account")));
    }

    @Test
    void comparesTrackersOfOneBulkWithEachOther() {
        // When
        ValidatableResponse answer = account.calls()
                .body(List.of(Map.of("name", "A", "vocabulary", List.of("free shipping")),
                        Map.of("name", "B", "vocabulary", List.of("free shipping today"))))
                .post("/v1/manage/trackers").then();

        // Then
        answer.statusCode(200).body("warnings.find { it.rule == 'overlap' }.tracker", equalTo("B"))
                .body("warnings.find { it.rule == 'overlap' }.otherTracker", equalTo("A"));
    }

    @Test
    void knowsNothingOfOtherAccountsAndSaysNothingWhenReading() {
        // Given
        create(TestAccount.fresh(), "Theirs", List.of("cancel my subscription"));

        // When
        String id = create(account, "Churn", GOOD).body("warnings", nullValue()).extract().path("tracker.id");

        // Then
        account.calls().get("/v1/manage/tracker/" + id).then().statusCode(200).body("warnings", nullValue());
        account.calls().get("/v1/manage/trackers").then().statusCode(200).body("warnings", nullValue());
    }

    private static ValidatableResponse create(TestAccount account, String name, List<String> vocabulary) {
        return account.calls().body(Map.of("name", name, "vocabulary", vocabulary)).post("/v1/manage/tracker").then();
    }
}
