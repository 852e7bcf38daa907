package io.phrasewatch.engine.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the normaliser of a tokenizer.json. White space needs no care: words are split at any amount of it. */
final class NormaliserReader {

    private NormaliserReader() {
    }

    /** @param normaliser may be missing or null, for none */
    static UnaryOperator<String> read(JsonNode normaliser) {
        String type = normaliser.path("type").asText("");
        return switch (type) {
            case "" -> text -> text;
            case "Sequence" -> sequence(normaliser.path("normalizers"));
            case "Precompiled" -> precompiled(normaliser.path("precompiled_charsmap").asText());
            case "NFC", "NFD", "NFKC", "NFKD" -> unicode(Normalizer.Form.valueOf(type));
            case "Lowercase" -> text -> text.toLowerCase(Locale.ROOT);
            case "StripAccents" -> text -> text.replaceAll("\\p{Mn}+", "");
            case "Strip" -> String::strip;
            case "Nmt" -> text -> text.replaceAll("[\\p{Cc}&&[^\\s]]", "").replaceAll("\\p{Cf}", " ");
            case "Replace" -> replace(normaliser);
            default -> throw new EncoderException("the tokenizer has a normalizer of type " + type + ", which is not supported");
        };
    }

    private static UnaryOperator<String> sequence(JsonNode steps) {
        UnaryOperator<String> all = text -> text;
        for (JsonNode step : steps) {
            UnaryOperator<String> before = all;
            UnaryOperator<String> next = read(step);
            all = text -> next.apply(before.apply(text));
        }
        return all;
    }

    private static UnaryOperator<String> unicode(Normalizer.Form form) {
        return text -> Normalizer.normalize(text, form);
    }

    private static UnaryOperator<String> precompiled(String base64) {
        try {
            return base64.isEmpty() ? text -> text : new SentencePieceNormaliser(Base64.getDecoder().decode(base64))::normalised;
        } catch (IllegalArgumentException e) {
            throw new EncoderException("the tokenizer's precompiled_charsmap is not Base64", e);
        }
    }

    private static UnaryOperator<String> replace(JsonNode normaliser) {
        String literal = normaliser.at("/pattern/String").asText(null);
        String content = Matcher.quoteReplacement(normaliser.path("content").asText());
        try {
            Pattern pattern = literal == null ? Pattern.compile(normaliser.at("/pattern/Regex").asText())
                    : Pattern.compile(Pattern.quote(literal));
            return text -> pattern.matcher(text).replaceAll(content);
        } catch (PatternSyntaxException e) {
            throw new EncoderException("the tokenizer's normalizer has a pattern that is not supported", e);
        }
    }
}
