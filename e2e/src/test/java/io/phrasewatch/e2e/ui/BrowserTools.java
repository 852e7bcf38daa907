package io.phrasewatch.e2e.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the browser tests need besides a JDK.
 *
 * @param node     Node.js
 * @param npm      its package client
 * @param chromium the browser
 */
record BrowserTools(Path node, Path npm, Path chromium) {

    private static final String CHROMIUM_VARIABLE = "PHRASEWATCH_CHROMIUM";

    /** The tools of this machine, empty when one of them is missing; {@code PHRASEWATCH_CHROMIUM} names another browser. */
    static Optional<BrowserTools> find() {
        Optional<Path> chromium = Optional.ofNullable(System.getenv(CHROMIUM_VARIABLE)).map(Path::of)
                .or(() -> onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"));
        return onPath("node").flatMap(node -> onPath("npm")
                .flatMap(npm -> chromium.map(browser -> new BrowserTools(node, npm, browser))));
    }

    private static Optional<Path> onPath(String... names) {
        List<String> folders = Arrays.asList(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
