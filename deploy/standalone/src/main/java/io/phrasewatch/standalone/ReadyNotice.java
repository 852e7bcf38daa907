package io.phrasewatch.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;

/** Tells the person at the terminal where everything is, once every service answers. */
public final class ReadyNotice implements QuarkusApplication {

    private static volatile String text = "";

    static void prepare(SuitePorts ports, DataDirectory data, SuiteBackends backends, UpOptions options) {
        StringBuilder notice = new StringBuilder();
        notice.append("\nPhrasewatch is ready.\n");
        notice.append("  web page and API   ").append(ports.url()).append('\n');
        notice.append("  credentials        ").append(data.credentialsFile()).append('\n');
        options.apps().forEach(app ->
                notice.append("                     ").append(data.credentialsFile(app)).append('\n'));
        notice.append("  Kafka              ").append(backends.kafkaBootstrapServers());
        if (options.kafkaPort().isEmpty() && ports.kafka() != SuitePorts.USUAL_KAFKA) {
            notice.append("   (").append(SuitePorts.USUAL_KAFKA).append(" was taken)");
        }
        notice.append("\n  see it work        ./phrasewatch demo --port ").append(ports.http())
                .append(" --data ").append(options.data()).append('\n');
        notice.append("Stop with Ctrl-C.\n");
        text = notice.toString();
    }

    @Override
    public int run(String... arguments) {
        PrintStream terminal = System.out;
        terminal.print(text);
        terminal.flush();
        Quarkus.waitForExit();
        return 0;
    }
}
