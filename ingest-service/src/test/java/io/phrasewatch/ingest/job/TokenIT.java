package io.phrasewatch.ingest.job;

import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.TokenContract;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithBackends
@WithTrackers
class TokenIT extends TokenContract {

    @Override
    protected Response ask(RequestSpecification request) {
        return request.get("/v1/job/00000000-0000-4000-8000-000000000000");
    }
}
