package io.phrasewatch.standalone.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.standalone.client.ApiClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command {@code account}. */
public final class Accounts {

    /** Environment variable with the service secret of a deployed suite. */
    private static final String SECRET_VARIABLE = "PHRASEWATCH_SERVICE_SECRET";
    private static final String PATH = "/internal/v1/accounts";

    private final ApiClient api;

    private Accounts(ApiClient api) {
        this.api = api;
    }

    /**
     * Does what the words ask for and prints the answer as JSON: a new secret is shown this once.
     *
     * @return exit code 0
     * @throws BackendException when the service is away or refuses
     */
    public static int run(List<String> words) {
        AccountCommand command = AccountCommand.parse(words);
        ApiClient api = new ApiClient(command.url());
        api.identify("X-Service-Secret", secret(command.data(), System.getenv()));
        System.out.println(new Accounts(api).answer(command).toPrettyString());
        return 0;
    }

    private JsonNode answer(AccountCommand command) {
        return switch (command.action()) {
            case "list" -> api.get(PATH).require();
            case "add" -> api.post(PATH, JsonNodeFactory.instance.objectNode().put("name", command.account().orElseThrow())).require();
            default -> api.post(PATH + "/" + encoded(command.account().orElseThrow()) + "/" + command.action(),
                    JsonNodeFactory.instance.objectNode()).require();
        };
    }

    private static String encoded(String pathSegment) {
        return URLEncoder.encode(pathSegment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String secret(Path data, Map<String, String> environment) {
        if (environment.containsKey(SECRET_VARIABLE)) {
            return environment.get(SECRET_VARIABLE);
        }
        Path file = data.resolve("secrets").resolve("service");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BackendException("no service secret in " + data + "; name the suite's data directory with --data, or set "
                    + SECRET_VARIABLE + " for a deployed tracker-service", e);
        }
    }
}
