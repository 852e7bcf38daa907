package io.phrasewatch.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.standalone.Credentials;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** JSON over HTTP to one base address, with one credential header once there is one. */
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;
    private String credentialHeader;
    private String credential;

    public ApiClient(String base) {
        this.base = base;
    }

    /** Sends this access token from now on. */
    public void authorize(String accessToken) {
        identify("Authorization", "Bearer " + accessToken);
    }

    /** Gets an access token and sends it from now on. */
    public void signIn(Credentials credentials) {
        JsonNode request = JSON.createObjectNode()
                .put("type", "application")
                .put("appId", credentials.appId())
                .put("appSecret", credentials.appSecret());
        authorize(post("/oauth2/token:generate", request).require().path("accessToken").asText());
    }

    /** Sends this header from now on. */
    public void identify(String header, String value) {
        credentialHeader = header;
        credential = value;
    }

    public Answer get(String path) {
        return send(path, request(path).GET());
    }

    public Answer post(String path, JsonNode body) {
        return send(path, request(path).POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
        return credential == null ? request : request.header(credentialHeader, credential);
    }

    private Answer send(String path, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(path, response.statusCode(), JSON.readTree(response.body()));
        } catch (ConnectException e) {
            throw new BackendException("nothing answers on " + base + "; start it with ./phrasewatch up", e);
        } catch (JsonProcessingException e) {
            throw new BackendException(base + path + " did not answer with JSON; is that Phrasewatch?", e);
        } catch (IOException e) {
            throw new BackendException("cannot reach " + base + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("interrupted", e);
        }
    }

    /** Status and JSON body of a response. */
    public record Answer(String path, int status, JsonNode body) {

        private static final int FIRST_ERROR = 300;

        /** The body of a success. */
        public JsonNode require() {
            if (status >= FIRST_ERROR) {
                throw new BackendException(path + " answered " + status + ": " + body.path("message").asText());
            }
            return body;
        }
    }
}
