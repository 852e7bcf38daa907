package io.phrasewatch.testkit.backend;

/** Running servers, wherever they run; closing stops them and drops their data. */
public interface BackendServers extends AutoCloseable {

    String SUPERUSER = "postgres";

    String postgresHost();

    int postgresPort();

    /** Password of the superuser {@value #SUPERUSER}; an empty database {@code phrasewatch} exists. */
    String superuserPassword();

    String kafkaBootstrapServers();

    @Override
    void close();
}
