package io.phrasewatch.ingest.support;

import static io.restassured.RestAssured.given;

import io.phrasewatch.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the public API on behalf of an account. */
public final class Api {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private Api() {
    }

    /** An account no other test uses. */
    public static String newAccount() {
        return newAccount("acc-");
    }

    /** A new account whose id begins like that, with up to five characters. */
    public static String newAccount(String prefix) {
        return prefix + ProcessHandle.current().pid() % 100_000 + "-" + ACCOUNTS.incrementAndGet();
    }

    public static RequestSpecification as(String account) {
        return given().auth().oauth2(TestTokens.forAccount(account)).contentType(ContentType.JSON);
    }

    public static ValidatableResponse submit(String account, String body) {
        return as(account).body(body).post("/v1/process/text").then();
    }

    public static ValidatableResponse append(String account, String conversationId, String body) {
        return as(account).body(body).put("/v1/process/text/" + conversationId).then();
    }

    /** Submits and expects to be accepted. */
    public static Accepted accepted(ValidatableResponse response) {
        response.statusCode(201);
        return new Accepted(response.extract().path("conversationId"), response.extract().path("jobId"));
    }

    public static ValidatableResponse job(String account, String jobId) {
        return as(account).get("/v1/job/" + jobId).then();
    }

    public static String status(String account, String jobId) {
        return job(account, jobId).statusCode(200).extract().path("status");
    }

    /** Waits until the job has that status. */
    public static void awaitStatus(String account, String jobId, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status(account, jobId), status::equals);
    }

    /** A body with one message of that content. */
    public static String saying(String content) {
        return "{\"messages\":[{\"payload\":{\"content\":\"" + content + "\"}}]}";
    }

    /**
     * What a 201 says.
     *
     * @param conversationId 16 digits
     * @param jobId          UUID
     */
    public record Accepted(String conversationId, String jobId) {
    }
}
