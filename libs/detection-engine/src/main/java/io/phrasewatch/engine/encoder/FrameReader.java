package io.phrasewatch.engine.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which special pieces a tokenizer.json puts around a text. */
final class FrameReader {

    private final JsonNode root;
    private final int longest;

    FrameReader(JsonNode root, int longest) {
        this.root = root;
        int truncation = root.at("/truncation/max_length").asInt(longest);
        this.longest = truncation > 2 ? Math.min(longest, truncation) : longest;
    }

    Frame read() {
        JsonNode processor = root.path("post_processor");
        return switch (processor.path("type").asText("")) {
            case "TemplateProcessing" -> template(processor);
            case "BertProcessing", "RobertaProcessing" ->
                    new Frame(List.of(processor.at("/cls/1").asInt()), List.of(processor.at("/sep/1").asInt()), longest);
            case "" -> ofAddedTokens();
            default -> throw new EncoderException("the tokenizer has a post_processor of type " + processor.path("type").asText()
                    + ", which is not supported");
        };
    }

    private Frame template(JsonNode processor) {
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        boolean passed = false;
        for (JsonNode step : processor.path("single")) {
            if (step.has("Sequence")) {
                passed = true;
                continue;
            }
            List<Integer> side = passed ? after : before;
            String token = step.at("/SpecialToken/id").asText();
            processor.path("special_tokens").path(token).path("ids").forEach(id -> side.add(id.asInt()));
        }
        return new Frame(before, after, longest);
    }

    /** BERT's, when the file does not say and has them. */
    private Frame ofAddedTokens() {
        Map<String, Integer> added = new HashMap<>();
        root.path("added_tokens").forEach(token -> added.put(token.path("content").asText(), token.path("id").asInt()));
        return added.containsKey("[CLS]") && added.containsKey("[SEP]")
                ? new Frame(List.of(added.get("[CLS]")), List.of(added.get("[SEP]")), longest)
                : new Frame(List.of(), List.of(), longest);
    }
}
