package io.phrasewatch.e2e.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * CPU time a suite in one process has used so far: its JVM, Kafka included, and its PostgreSQL. Without the threads of the JVM that compile:
 * they fall silent after some minutes, and a benchmark is over before. Linux keeps the books.
 */
final class CpuMeter {

    private static final long NANOS_A_TICK = 10_000_000;
    private static final String COMPILER = "CompilerThre";

    private final ProcessHandle jvm;
    private final ProcessHandle postgres;

    /** @param data data directory of the suite */
    CpuMeter(ProcessHandle jvm, Path data) {
        this.jvm = jvm;
        this.postgres = ProcessHandle.of(postmaster(data)).orElseThrow();
    }

    private static long postmaster(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            Path file = files.filter(path -> path.endsWith("postmaster.pid")).findFirst().orElseThrow();
            return Long.parseLong(Files.readAllLines(file).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Used read() {
        return new Used(nanos(jvm) - compilerNanos(), postgresNanos());
    }

    /** The server and its connections, which stay. */
    private long postgresNanos() {
        return Stream.concat(Stream.of(postgres), postgres.descendants()).mapToLong(CpuMeter::nanos).sum();
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private long compilerNanos() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(jvm.pid()), "task"))) {
            return threads.map(CpuMeter::stat).filter(stat -> stat.contains(COMPILER)).mapToLong(CpuMeter::ticks).sum() * NANOS_A_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stat(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** User and system time, the 14th and 15th field; the second is a name in brackets. */
    private static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /**
     * Nanoseconds.
     *
     * @param jvm      of the services and Kafka
     * @param postgres of PostgreSQL
     */
    record Used(long jvm, long postgres) {

        Used since(Used before) {
            return new Used(jvm - before.jvm, postgres - before.postgres);
        }

        long all() {
            return jvm + postgres;
        }
    }
}
