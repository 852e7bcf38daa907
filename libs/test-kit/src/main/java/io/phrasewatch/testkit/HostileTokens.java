package io.phrasewatch.testkit;

import static io.phrasewatch.testkit.TestTokens.claims;
import static io.phrasewatch.testkit.TestTokens.key;
import static io.phrasewatch.testkit.TestTokens.parse;
import static io.phrasewatch.testkit.TestTokens.seconds;
import static io.phrasewatch.testkit.TestTokens.serialize;
import static io.phrasewatch.testkit.TestTokens.sign;
import static io.phrasewatch.testkit.TestTokens.signature;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;

/** Tokens that look right and must not let anybody in, each with one thing wrong. */
final class HostileTokens {

    private static final String ELSEWHERE = "http://localhost:9/keys.json";

    private HostileTokens() {
    }

    /** By what is wrong. */
    static Map<String, String> of(String account) {
        Map<String, String> tokens = new LinkedHashMap<>();
        malformed(account, tokens);
        wrongClaims(account, tokens);
        wrongAlgorithm(account, tokens);
        wrongKey(account, tokens);
        return tokens;
    }

    private static void malformed(String account, Map<String, String> tokens) {
        String good = TestTokens.forAccount(account);
        String[] parts = good.split("\\.");
        tokens.put("not a token", "not-a-token");
        tokens.put("only dots", "..");
        tokens.put("no signature", parts[0] + "." + parts[1]);
        tokens.put("empty signature", parts[0] + "." + parts[1] + ".");
        tokens.put("half a signature", good.substring(0, good.length() - parts[2].length() / 2));
        tokens.put("no header", "." + parts[1] + "." + parts[2]);
        tokens.put("no payload", parts[0] + ".." + parts[2]);
        tokens.put("a fourth part", good + "." + parts[2]);
        tokens.put("five parts, as an encrypted token has", good + "." + parts[1] + "." + parts[2]);
        tokens.put("the same twice", good + good);
        tokens.put("another token behind a comma", "not-a-token," + good);
        tokens.put("header that is no JSON", base64("header") + "." + parts[1] + "." + parts[2]);
        tokens.put("header that is a list", base64("[]") + "." + parts[1] + "." + parts[2]);
        tokens.put("payload that is no JSON", signed(account, signature -> signature.setPayload("payload")));
        tokens.put("payload that is deep", signed(account, signature -> signature.setPayload("[".repeat(4_000))));
        tokens.put("changed payload", changed(good));
        tokens.put("seven thousand characters", "x".repeat(7_000));
        tokens.put("long and well formed", sign(account, claims -> {
            claims.setIssuer("someone-else");
            claims.setStringClaim("ballast", "x".repeat(4_000));
        }));
        tokens.put("quotes and statements", "' or 1=1 --");
    }

    private static void wrongClaims(String account, Map<String, String> tokens) {
        tokens.put("expired", TestTokens.expired(account));
        tokens.put("expired two minutes ago", sign(account, claims ->
                claims.setExpirationTime(seconds(Instant.now().minus(Duration.ofMinutes(2))))));
        tokens.put("not yet valid", sign(account, claims -> claims.setNotBefore(seconds(Instant.now().plus(Duration.ofHours(1))))));
        tokens.put("no expiry", sign(account, claims -> claims.unsetClaim("exp")));
        tokens.put("expiry that is text", sign(account, claims -> claims.setStringClaim("exp", "never")));
        tokens.put("expiry before 1970", sign(account, claims -> claims.setClaim("exp", -1)));
        tokens.put("wrong issuer", sign(account, claims -> claims.setIssuer("someone-else")));
        tokens.put("issuer in capitals", sign(account, claims -> claims.setIssuer("PHRASEWATCH")));
        tokens.put("no issuer", sign(account, claims -> claims.unsetClaim("iss")));
        tokens.put("wrong audience", sign(account, claims -> claims.setAudience("someone-else")));
        tokens.put("audience that only begins right", sign(account, claims -> claims.setAudience("phrasewatch.example.org")));
        tokens.put("no audience", sign(account, claims -> claims.unsetClaim("aud")));
        tokens.put("no account", sign(account, claims -> claims.unsetClaim("accountId")));
        tokens.put("account that is blank", sign(account, claims -> claims.setStringClaim("accountId", " ")));
        tokens.put("account that is a number", sign(account, claims -> claims.setClaim("accountId", 7)));
        tokens.put("account that is a list", sign(account, claims -> claims.setStringListClaim("accountId", List.of(account))));
    }

    private static void wrongAlgorithm(String account, Map<String, String> tokens) {
        String payload = claims(account).toJson();
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            tokens.put("algorithm " + none, base64("{\"alg\":\"" + none + "\"}") + "." + base64(payload) + ".");
        }
        tokens.put("algorithm none with a signature", base64("{\"alg\":\"none\"}") + "." + base64(payload) + "."
                + TestTokens.forAccount(account).split("\\.")[2]);
        tokens.put("no algorithm", base64("{\"typ\":\"JWT\"}") + "." + base64(payload) + ".");
        tokens.put("HS256 with the public key", hmac(account, key().getPublicKey().getEncoded()));
        tokens.put("HS256 with the public key as text", hmac(account,
                Base64.getEncoder().encodeToString(key().getPublicKey().getEncoded()).getBytes(StandardCharsets.US_ASCII)));
        tokens.put("HS256 with an empty secret", hmac(account, new byte[32]));
        for (String other : List.of(AlgorithmIdentifiers.RSA_USING_SHA512, AlgorithmIdentifiers.RSA_PSS_USING_SHA256)) {
            tokens.put("right key, algorithm " + other, signed(account, signature -> signature.setAlgorithmHeaderValue(other)));
        }
        tokens.put("unknown critical header", relabelled(account, "{\"alg\":\"RS256\",\"kid\":\"" + TestKeys.KEY_ID
                + "\",\"crit\":[\"surprise\"],\"surprise\":true}"));
        tokens.put("zip bomb header", relabelled(account, "{\"alg\":\"RS256\",\"zip\":\"DEF\"}"));
    }

    private static void wrongKey(String account, Map<String, String> tokens) {
        RsaJsonWebKey own = parse(TestKeys.generate().privateKey());
        tokens.put("signature of another key", signed(account, signature -> signature.setKey(own.getPrivateKey())));
        tokens.put("key in its own header", signed(account, signature -> {
            signature.setJwkHeader(own);
            signature.setKey(own.getPrivateKey());
        }));
        for (String header : List.of("jku", "x5u")) {
            tokens.put("key somewhere else, " + header, signed(account, signature -> {
                signature.setHeader(header, ELSEWHERE);
                signature.setKey(own.getPrivateKey());
            }));
        }
        tokens.put("certificate that is none, x5c", signed(account, signature -> {
            signature.setHeader("x5c", base64("certificate"));
            signature.setKey(own.getPrivateKey());
        }));
        for (String keyId : List.of("no-such-key", "../../../../dev/null", "' or '1'='1", "file:///dev/null", ELSEWHERE,
                "k".repeat(2_000))) {
            tokens.put("key id " + keyId.substring(0, Math.min(keyId.length(), 30)), signed(account, signature -> {
                signature.setKeyIdHeaderValue(keyId);
                signature.setKey(own.getPrivateKey());
            }));
        }
        tokens.put("unknown key id, right key", signed(account, signature -> signature.setKeyIdHeaderValue("no-such-key")));
    }

    private static String signed(String account, Consumer<JsonWebSignature> change) {
        JsonWebSignature signature = signature(claims(account));
        change.accept(signature);
        return serialize(signature);
    }

    private static String hmac(String account, byte[] secret) {
        return signed(account, signature -> {
            signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            signature.setKey(new HmacKey(secret));
        });
    }

    /** Another header before a payload and a signature that fit each other. */
    private static String relabelled(String account, String header) {
        String[] parts = TestTokens.forAccount(account).split("\\.");
        return base64(header) + "." + parts[1] + "." + parts[2];
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        int middle = parts[1].length() / 2;
        char other = parts[1].charAt(middle) == 'A' ? 'B' : 'A';
        return parts[0] + "." + parts[1].substring(0, middle) + other + parts[1].substring(middle + 1) + "." + parts[2];
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
