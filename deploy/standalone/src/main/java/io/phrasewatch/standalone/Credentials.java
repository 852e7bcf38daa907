package io.phrasewatch.standalone;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.embedded.BackendException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an application shows to get a token, as kept in {@code credentials.json}.
 *
 * @param appId     64 characters of {@code [0-9a-z]}; public clients refuse any other length
 * @param appSecret 128 characters of {@code [0-9a-z]}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Credentials(String appId, String appSecret) {

    private static final int ID_LENGTH = 64;
    private static final int SECRET_LENGTH = 128;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws BackendException when the file is there but holds no credentials */
    public static Credentials read(Path file) {
        try {
            Credentials credentials = JSON.readValue(Files.readString(file), Credentials.class);
            if (credentials.hasForm("[0-9a-z]{" + ID_LENGTH + "}", "[0-9a-z]{" + SECRET_LENGTH + "}")) {
                return credentials;
            }
        } catch (JsonProcessingException e) {
            throw new BackendException(file + " is not JSON", e);
        } catch (IOException e) {
            throw new BackendException("cannot read " + file, e);
        }
        throw new BackendException(file + " must hold an appId of " + ID_LENGTH + " and an appSecret of "
                + SECRET_LENGTH + " characters of 0-9 and a-z");
    }

    static Credentials readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            Credentials fresh = new Credentials(RandomText.of(ID_LENGTH), RandomText.of(SECRET_LENGTH));
            PrivateFiles.write(file, JSON.writeValueAsString(fresh) + "\n");
        }
        return read(file);
    }

    private boolean hasForm(String id, String secret) {
        return appId != null && appSecret != null && appId.matches(id) && appSecret.matches(secret);
    }
}
