package io.phrasewatch.conversation.access;

import io.phrasewatch.testkit.TokenContract;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithBackends
class TokenIT extends TokenContract {

    @Override
    protected Response ask(RequestSpecification request) {
        return request.get("/v1/conversations");
    }
}
