package io.phrasewatch.tracker.testing;

import static io.restassured.RestAssured.given;

import io.phrasewatch.testkit.Database;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An account to call the service with.
 *
 * @param id        16 digits, null for the configured one
 * @param appId     64 characters
 * @param appSecret 128 characters
 */
public record TestAccount(String id, String appId, String appSecret) {

    /** The account that the configuration of the tests makes. */
    public static final TestAccount FIRST = new TestAccount(null, "Ab1".repeat(21) + "z", "0x9Y".repeat(32));

    /** A new account without trackers. */
    public static TestAccount fresh() {
        String id = String.valueOf(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L));
        TestAccount account = new TestAccount(id, id.repeat(4), id.repeat(8));
        Database.execute("insert into tracker.account (id, name, app_id, secret_digest, created_on) values (?, ?, ?, ?, ?)",
                id, "test " + id, account.appId(), sha256(account.appSecret()), OffsetDateTime.now());
        return account;
    }

    public Map<String, String> credentials() {
        return Map.of("type", "application", "appId", appId, "appSecret", appSecret);
    }

    public String token() {
        return given().urlEncodingEnabled(false).contentType("application/json").body(credentials())
                .post("/oauth2/token:generate")
                .then().statusCode(200)
                .extract().path("accessToken");
    }

    /** A request with this account's token and a JSON body type. */
    public RequestSpecification calls() {
        return given().auth().oauth2(token()).contentType("application/json");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
