package io.phrasewatch.e2e.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ingest-service shows of itself, and the system of its process. */
final class IngestFigures {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ChaosSuite suite;

    IngestFigures(ChaosSuite suite) {
        this.suite = suite;
    }

    long sockets() {
        return sum("phrasewatch_stream_sockets");
    }

    long closedWith(int code) {
        return sum("phrasewatch_stream_closed_total{code=\"" + code + "\"");
    }

    long heldBytes() {
        return sum("phrasewatch_stream_held_bytes");
    }

    long heapBytes() {
        return sum("jvm_memory_used_bytes{area=\"heap\"");
    }

    /** The most memory the process ever had, in MiB; 0 where the system does not tell. */
    long peakMebibytes() {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", pid(), "status")));
            return peak.find() ? Long.parseLong(peak.group(1)) >> 10 : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }

    private String pid() {
        return String.valueOf(suite.process(ChaosSuite.INGEST).handle().pid());
    }

    private long sum(String metric) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(suite.ingest() + "/q/metrics")).build();
            return (long) http.send(request, BodyHandlers.ofString()).body().lines().filter(line -> line.startsWith(metric))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
