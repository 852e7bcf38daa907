package io.phrasewatch.worker.preview;

import io.phrasewatch.testkit.TokenContract;
import io.phrasewatch.testkit.WithBackends;
import io.phrasewatch.worker.fixtures.TrackerServiceStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithBackends
@WithTestResource(TrackerServiceStub.class)
class TokenIT extends TokenContract {

    @Override
    protected Response ask(RequestSpecification request) {
        return request.body("{}").post("/v1/detect");
    }
}
