package io.phrasewatch.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A public set of labelled utterances: an intent is a tracker, some of its training utterances are the vocabulary, the test utterances
 * are the messages. The sets stay where they are; nothing of them is kept here.
 *
 * @param name short name
 * @param training utterances by intent, in the order of the file
 * @param validation messages for choosing a threshold
 * @param test messages for measuring
 */
record LabelledSet(String name, Map<String, List<String>> training, List<Message> validation, List<Message> test) {

    private static final String OUT_OF_SCOPE = "oos";

    /**
     * One utterance.
     *
     * @param intent its label; null when it belongs to no intent
     */
    record Message(String text, String intent) {
    }

    /** CLINC150 (CC-BY 3.0): {@code data_full.json}; out-of-scope utterances are messages without an intent. */
    static LabelledSet clinc(Path directory) {
        try {
            JsonNode root = new ObjectMapper().readTree(directory.resolve("clinc150/data_full.json").toFile());
            List<Message> validation = new ArrayList<>(messages(root.get("val")));
            validation.addAll(messages(root.get("oos_val")));
            List<Message> test = new ArrayList<>(messages(root.get("test")));
            test.addAll(messages(root.get("oos_test")));
            return new LabelledSet("clinc150", byIntent(messages(root.get("train"))), validation, test);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** BANKING77 (CC-BY 4.0): the last fifth of an intent's training utterances serves as validation. */
    static LabelledSet banking(Path directory) {
        Map<String, List<String>> all = byIntent(csv(directory.resolve("banking77/train.csv")));
        Map<String, List<String>> training = new TreeMap<>();
        List<Message> validation = new ArrayList<>();
        all.forEach((intent, texts) -> {
            int kept = texts.size() - texts.size() / 5;
            training.put(intent, texts.subList(0, kept));
            texts.subList(kept, texts.size()).forEach(text -> validation.add(new Message(text, intent)));
        });
        return new LabelledSet("banking77", training, validation, csv(directory.resolve("banking77/test.csv")));
    }

    /** {@code count} utterances of every intent, drawn by a fixed seed that does not depend on the other intents. */
    Map<String, List<String>> draw(int count, int seed) {
        Map<String, List<String>> vocabularies = new TreeMap<>();
        training.forEach((intent, texts) -> {
            List<String> shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, new Random(31L * intent.hashCode() + seed));
            vocabularies.put(intent, List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size()))));
        });
        return vocabularies;
    }

    private static List<Message> messages(JsonNode rows) {
        List<Message> messages = new ArrayList<>();
        rows.forEach(row -> {
            String intent = row.get(1).asText();
            messages.add(new Message(row.get(0).asText(), intent.equals(OUT_OF_SCOPE) ? null : intent));
        });
        return messages;
    }

    private static Map<String, List<String>> byIntent(List<Message> messages) {
        Map<String, List<String>> texts = new TreeMap<>();
        for (Message message : messages) {
            texts.computeIfAbsent(message.intent(), unseen -> new ArrayList<>()).add(message.text());
        }
        return texts;
    }

    /** Two columns, text and label, the text quoted when it has to be; fields may hold line breaks. */
    private static List<Message> csv(Path file) {
        String content;
        try {
            content = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Message> messages = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < content.length(); at++) {
            char c = content.charAt(at);
            if (c == '"') {
                if (quoted && at + 1 < content.length() && content.charAt(at + 1) == '"') {
                    field.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                field.append(c);
            } else if (c != '\r') {
                row.add(field.toString().strip());
                field.setLength(0);
                if (c == '\n') {
                    messages.add(new Message(row.get(0), row.get(1)));
                    row.clear();
                }
            }
        }
        return messages.subList(1, messages.size());
    }
}
