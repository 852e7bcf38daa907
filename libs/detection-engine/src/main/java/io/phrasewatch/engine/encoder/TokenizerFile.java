package io.phrasewatch.engine.encoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.engine.encoder.UnigramTokenizer.Piece;
import io.phrasewatch.engine.semantic.WordPiece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Hugging Face {@code tokenizer.json}: WordPiece as in BERT, Unigram as in SentencePiece. Anything it says that would be done
 * differently here is refused rather than passed over.
 */
final class TokenizerFile {

    private static final int LONGEST = 512;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private TokenizerFile(JsonNode root) {
        this.root = root;
    }

    /** @throws EncoderException saying what is not supported or broken */
    static SubwordTokenizer read(Path file) {
        try {
            return new TokenizerFile(JSON.readTree(Files.readAllBytes(file))).tokenizer();
        } catch (JsonProcessingException e) {
            throw new EncoderException("the tokenizer file " + file + " is not JSON", e);
        } catch (IOException e) {
            throw new EncoderException("the tokenizer file " + file + " cannot be read", e);
        }
    }

    private SubwordTokenizer tokenizer() {
        String type = root.at("/model/type").asText(root.at("/model/continuing_subword_prefix").isTextual() ? "WordPiece" : "");
        return switch (type) {
            case "WordPiece" -> wordPiece();
            case "Unigram" -> unigram();
            default -> throw new EncoderException("the tokenizer is of type \"" + type + "\"; WordPiece and Unigram are supported");
        };
    }

    private SubwordTokenizer wordPiece() {
        Map<String, Integer> pieces = new HashMap<>();
        root.at("/model/vocab").fields().forEachRemaining(piece -> pieces.put(piece.getKey(), piece.getValue().asInt()));
        String unknown = root.at("/model/unk_token").asText("[UNK]");
        require(pieces.containsKey(unknown), "has no piece " + unknown);
        require(root.at("/model/continuing_subword_prefix").asText("##").equals("##"), "marks pieces inside words by other than ##");
        requireType("/pre_tokenizer", "BertPreTokenizer");
        requireType("/normalizer", "BertNormalizer");
        boolean lowerCase = root.at("/normalizer/lowercase").asBoolean(true);
        JsonNode accents = root.at("/normalizer/strip_accents");
        Frame frame = new FrameReader(root, LONGEST).read();
        require(frame.before().size() == 1 && frame.after().size() == 1, "does not put one special piece before and one behind a text");
        WordPiece wordPiece = new WordPiece(pieces, pieces.get(unknown), frame.before().get(0), frame.after().get(0), frame.longest(),
                lowerCase, accents.isBoolean() ? accents.asBoolean() : lowerCase);
        int highest = Math.max(frame.highest(), pieces.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        return new WordPieceTokenizer(wordPiece, highest);
    }

    private SubwordTokenizer unigram() {
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode piece : root.at("/model/vocab")) {
            require(piece.path(0).isTextual() && piece.path(1).isNumber(), "has a broken piece, number " + pieces.size());
            pieces.add(new Piece(piece.path(0).asText(), piece.path(1).asDouble()));
        }
        int unknown = root.at("/model/unk_id").asInt(-1);
        require(unknown >= 0 && unknown < pieces.size(), "has no unknown piece");
        require(!root.at("/model/byte_fallback").asBoolean(false), "falls back to bytes, which is not supported");
        return new UnigramTokenizer(pieces, unknown, spaceMark(), NormaliserReader.read(root.path("normalizer")),
                new FrameReader(root, LONGEST).read());
    }

    /** Either Metaspace alone, or behind a splitting at white space, which comes to the same. */
    private char spaceMark() {
        JsonNode step = root.path("pre_tokenizer");
        List<JsonNode> steps = new ArrayList<>();
        if (step.path("type").asText().equals("Sequence")) {
            step.path("pretokenizers").forEach(steps::add);
        } else {
            steps.add(step);
        }
        JsonNode last = steps.isEmpty() ? step : steps.get(steps.size() - 1);
        boolean known = last.path("type").asText().equals("Metaspace")
                && steps.subList(0, steps.size() - 1).stream().allMatch(other -> other.path("type").asText().startsWith("Whitespace"));
        require(known, "splits text by other than Metaspace");
        boolean everyWord = last.path("prepend_scheme").asText("always").equals("always") && last.path("add_prefix_space").asBoolean(true);
        require(everyWord, "does not mark the space before the first word");
        return last.path("replacement").asText("\u2581").charAt(0);
    }

    private void requireType(String pointer, String type) {
        JsonNode part = root.at(pointer);
        require(part.isMissingNode() || part.isNull() || part.path("type").asText().equals(type),
                "has a part of type " + part.path("type").asText() + " where only " + type + " is supported");
    }

    private static void require(boolean kept, String problem) {
        if (!kept) {
            throw new EncoderException("the tokenizer " + problem);
        }
    }
}
