package io.phrasewatch.e2e.ui;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the browser tests need besides a JDK.
 *
 * @param node     Node.js 20 or newer
 * @param npm      its package client
 * @param chromium the browser
 */
record BrowserTools(Path node, Path npm, Path chromium) {

    /** Major version from which Playwright works. */
    private static final int LEAST_NODE = 20;
    private static final String CHROMIUM_VARIABLE = "PHRASEWATCH_CHROMIUM";

    /** The tools of this machine, empty when one of them is missing; {@code PHRASEWATCH_CHROMIUM} names another browser. */
    static Optional<BrowserTools> find() {
        Optional<Path> chromium = Optional.ofNullable(System.getenv(CHROMIUM_VARIABLE)).map(Path::of)
                .or(() -> onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"));
        return onPath("node").filter(BrowserTools::newEnough).flatMap(node -> onPath("npm")
                .flatMap(npm -> chromium.map(browser -> new BrowserTools(node, npm, browser))));
    }

    private static boolean newEnough(Path node) {
        try {
            Process asked = new ProcessBuilder(node.toString(), "--version").redirectErrorStream(true).start();
            String version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Integer.parseInt(version.replaceAll("^v(\\d+)[\\s\\S]*", "$1")) >= LEAST_NODE;
        } catch (IOException | NumberFormatException unusable) {
            return false;
        }
    }

    private static Optional<Path> onPath(String... names) {
        List<String> folders = Arrays.asList(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
