package io.phrasewatch.standalone;

import java.util.LinkedHashMap;
import java.util.Map;

/** The configuration keys that are known only when the suite starts, handed to Quarkus as system properties. */
final class SuiteConfig {

    private static final String FIRST_ACCOUNT = "default";

    private final Map<String, String> keys = new LinkedHashMap<>();

    private SuiteConfig() {
    }

    static SuiteConfig of(UpOptions options, SuitePorts ports, DataDirectory data, SuiteBackends backends) {
        SuiteConfig config = new SuiteConfig();
        config.keys.put("quarkus.http.port", String.valueOf(ports.http()));
        config.keys.put("phrasewatch.tracker-service.url", ports.url());
        config.keys.put("phrasewatch.ingest-service.url", ports.url());
        config.keys.put("phrasewatch.media.directory", data.media().toString());
        config.keys.put("phrasewatch.transcription.directory", data.transcription().toString());
        config.keys.put("phrasewatch.service-secret", data.secret("service"));
        config.keys.put("phrasewatch.database.host", "127.0.0.1");
        config.keys.put("phrasewatch.database.port", String.valueOf(backends.postgresPort()));
        config.keys.put("phrasewatch.database.name", SuiteBackends.DATABASE);
        config.keys.put("phrasewatch.database.password", data.secret("database"));
        config.keys.put("kafka.bootstrap.servers", backends.kafkaBootstrapServers());
        config.account(FIRST_ACCOUNT, data.credentials(data.credentialsFile()));
        options.apps().forEach(app -> config.account("app-" + app, data.credentials(data.credentialsFile(app))));
        options.speech().ifPresent(speech -> config.keys.put("phrasewatch.speech", speech));
        return config;
    }

    private void account(String name, Credentials credentials) {
        keys.put("phrasewatch.bootstrap-accounts.\"" + name + "\".app-id", credentials.appId());
        keys.put("phrasewatch.bootstrap-accounts.\"" + name + "\".app-secret", credentials.appSecret());
    }

    void apply() {
        keys.forEach(System::setProperty);
    }
}
