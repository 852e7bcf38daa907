package io.phrasewatch.tracker.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.phrasewatch.testkit.Backends;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operators do with accounts and keys of a running deployment. */
@ServiceTest
class AccountIT {

    @Inject
    AccountBootstrap bootstrap;

    @Test
    void addsAnAccountThatGetsTokens() {
        // Given
        String name = "shop " + UUID.randomUUID();

        // When
        JsonPath added = operator().body(Map.of("name", name)).post("/internal/v1/accounts").then().statusCode(200).extract().jsonPath();

        // Then
        TestAccount account = account(added);
        assertThat(account.appId()).matches("[0-9a-z]{64}");
        assertThat(account.appSecret()).matches("[0-9a-z]{128}");
        account.calls().get("/v1/manage/trackers").then().statusCode(200);
        operator().get("/internal/v1/accounts").then().statusCode(200).body("accounts.name", hasItem(name));
    }

    @Test
    void refusesAnAccountNameThatIsTaken() {
        // Given
        String name = "twin " + UUID.randomUUID();
        operator().body(Map.of("name", name)).post("/internal/v1/accounts");

        // When
        ValidatableResponse answer = operator().body(Map.of("name", name)).post("/internal/v1/accounts").then();

        // Then
        answer.statusCode(409).body("statusCode", equalTo(409));
    }

    @Test
    void givesADisabledAccountNoTokensUntilItIsEnabled() {
        // Given
        TestAccount account = TestAccount.fresh();

        // When
        ValidatableResponse answer = operator().post("/internal/v1/accounts/" + account.id() + "/disable").then();

        // Then
        answer.statusCode(200).body("account.disabled", equalTo(true));
        requestToken(account).statusCode(401);
        operator().post("/internal/v1/accounts/" + account.id() + "/enable").then().statusCode(200);
        requestToken(account).statusCode(200);
    }

    @Test
    void replacesASecret() {
        // Given
        TestAccount before = TestAccount.fresh();

        // When
        JsonPath rotated =
                operator().post("/internal/v1/accounts/" + before.id() + "/rotate").then().statusCode(200).extract().jsonPath();

        // Then
        requestToken(before).statusCode(401);
        requestToken(account(rotated)).statusCode(200);
    }

    @Test
    void answers404ForAnUnknownAccount() {
        // When
        ValidatableResponse answer = operator().post("/internal/v1/accounts/nobody/rotate").then();

        // Then
        answer.statusCode(404).body("message", equalTo("The account does not exist."));
    }

    @Test
    void listensToOperatorsOnly() {
        // When
        ValidatableResponse answer = given().auth().oauth2(TestAccount.fresh().token()).get("/internal/v1/accounts").then();

        // Then
        answer.statusCode(401);
    }

    @Test
    void keepsAnOperatorsSecretWhenTheConfigurationIsAppliedAgain() throws Throwable {
        // Given
        String digest = "0".repeat(64);
        Map<String, Object> before = row("first");
        Database.execute("update tracker.account set secret_digest = ? where name = 'first'", digest);

        // When
        VertxContextSupport.subscribeAndAwait(bootstrap::apply);

        // Then
        assertThat(row("first").get("secret_digest")).isEqualTo(digest);
        Database.execute("update tracker.account set secret_digest = ? where name = 'first'", before.get("secret_digest"));
    }

    @Test
    void appliesConfiguredCredentialsThatHaveChanged() throws Throwable {
        // Given
        Map<String, Object> before = row("first");
        Database.execute("update tracker.account set secret_digest = 'old', bootstrap_digest = 'old' where name = 'first'");

        // When
        VertxContextSupport.subscribeAndAwait(bootstrap::apply);

        // Then
        assertThat(row("first").get("secret_digest")).isEqualTo(before.get("secret_digest"));
        assertThat(row("first").get("id")).isEqualTo(before.get("id"));
    }

    @Test
    void publishesANewKeyBeforeItSigns() {
        // Given
        TestAccount account = TestAccount.fresh();
        String token = account.token();
        List<String> before = publishedKeys();

        // When
        ValidatableResponse answer = operator().post("/internal/v1/signing-keys/rotate").then();

        // Then
        answer.statusCode(200);
        assertThat(publishedKeys()).containsAll(before).hasSize(before.size() + 1);
        assertThat(account.token()).isEqualTo(token);
        given().auth().oauth2(token).get("/v1/manage/trackers").then().statusCode(200);
        Database.execute("delete from tracker.signing_key where signs_from > now()");
        Database.execute("update tracker.signing_key set published_until = null");
    }

    @Test
    void verifiesTokensOfAKeyThatReplacedALeakedOne() {
        // Given
        TestAccount account = TestAccount.fresh();
        String stolen = account.token();
        operator().post("/internal/v1/signing-keys/rotate").then().statusCode(200);
        List<String> before = publishedKeys();

        // When
        ValidatableResponse answer = operator().post("/internal/v1/signing-keys/revoke").then();

        // Then
        answer.statusCode(200);
        assertThat(publishedKeys()).hasSize(1).doesNotContainAnyElementsOf(before);
        String fresh = account.token();
        assertThat(fresh).isNotEqualTo(stolen);
        given().auth().oauth2(fresh).get("/v1/manage/trackers").then().statusCode(200);
        given().auth().oauth2(stolen).get("/v1/manage/trackers").then().statusCode(401);
    }

    private static List<String> publishedKeys() {
        return given().get("/.well-known/jwks.json").jsonPath().getList("keys.kid");
    }

    private static Map<String, Object> row(String name) {
        return Database.query("select id, secret_digest from tracker.account where name = ?", name).get(0);
    }

    private static RequestSpecification operator() {
        return given().header("X-Service-Secret", Backends.serviceSecret()).contentType("application/json");
    }

    private static ValidatableResponse requestToken(TestAccount account) {
        return given().contentType("application/json").body(account.credentials()).post("/oauth2/token:generate").then();
    }

    private static TestAccount account(JsonPath issued) {
        return new TestAccount(issued.getString("account.id"),
                issued.getString("credentials.appId"), issued.getString("credentials.appSecret"));
    }
}
