package io.phrasewatch.engine.encoder;

import ai.onnxruntime.OrtException;
import io.phrasewatch.engine.Encoder;
import io.phrasewatch.engine.semantic.OnnxSession;
import io.phrasewatch.engine.semantic.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An encoder of the operator's: loaded, tried out, and then used as the one that ships is. Its id holds a digest of all that decides its
 * vectors and scores, so that results of different encoders are never taken for the same.
 */
public final class FileEncoder implements Encoder, AutoCloseable {

    private static final int DIGEST_LETTERS = 12;
    /** Vectors are compared four values at a time; what is missing to a multiple is filled with zeros, which changes no cosine. */
    private static final int LANES = 4;
    private static final List<String> PROBES = List.of("", "hello", "hello how are you today", "\u00BFqu\u00E9 tal?", "\u4F60\u597D");

    private final EncoderSpec spec;
    private final String id;
    private final SubwordTokenizer tokenizer;
    private final OnnxSession session;

    private FileEncoder(EncoderSpec spec, String id, SubwordTokenizer tokenizer, OnnxSession session) {
        this.spec = spec;
        this.id = id;
        this.tokenizer = tokenizer;
        this.session = session;
    }

    /**
     * Loads an encoder and tries it out on a few words.
     *
     * @throws EncoderException in one line, when a file is missing or broken or the parts do not fit together
     */
    public static FileEncoder open(EncoderSpec spec) {
        require(Files.isRegularFile(spec.model()), "there is no model file " + spec.model());
        require(Files.isRegularFile(spec.tokenizer()), "there is no tokenizer file " + spec.tokenizer());
        SubwordTokenizer tokenizer = TokenizerFile.read(spec.tokenizer());
        byte[] model = bytes(spec.model());
        FileEncoder encoder = new FileEncoder(spec, spec.name() + "-" + digest(spec, model), tokenizer, session(spec, model));
        try {
            encoder.tryOut();
            return encoder;
        } catch (RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    private static OnnxSession session(EncoderSpec spec, byte[] model) {
        try {
            return new OnnxSession(model);
        } catch (OrtException e) {
            throw new EncoderException("the model file " + spec.model() + " cannot be read by onnxruntime", e);
        } catch (IllegalArgumentException e) {
            throw new EncoderException("the model " + spec.model() + " " + e.getMessage(), e);
        }
    }

    private void tryOut() {
        for (String probe : PROBES) {
            check(tokenizer.ids(spec.prefix() + probe));
        }
        check(new long[] {tokenizer.highestId()});
    }

    private void check(long[] ids) {
        OnnxSession.States states;
        try {
            states = session.run(ids);
        } catch (OrtException e) {
            throw new EncoderException("the model " + spec.model() + " failed on pieces of the tokenizer " + spec.tokenizer()
                    + "; do they belong together?", e);
        } catch (IllegalArgumentException e) {
            throw new EncoderException("the model " + spec.model() + " " + e.getMessage(), e);
        }
        require(states.width() == spec.dimension(), "the model " + spec.model() + " gives vectors of " + states.width()
                + " values, but dimension is " + spec.dimension());
        require(isDirection(pooled(states)), "the model " + spec.model() + " gives vectors that are zero or no numbers");
    }

    private static boolean isDirection(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return squares > 0 && Double.isFinite(squares);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean speaks(String language) {
        return spec.languages().contains(language);
    }

    @Override
    public int dimension() {
        return (spec.dimension() + LANES - 1) / LANES * LANES;
    }

    @Override
    public float[] embed(String text) {
        try {
            return Arrays.copyOf(Vectors.normalised(pooled(session.run(tokenizer.ids(spec.prefix() + text)))), dimension());
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + id + " failed", e);
        }
    }

    private float[] pooled(OnnxSession.States states) {
        return spec.pooling().pool(states.values(), states.rows(), states.width());
    }

    @Override
    public void close() {
        session.close();
    }

    private static String digest(EncoderSpec spec, byte[] model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(model);
            digest.update(bytes(spec.tokenizer()));
            String rest = spec.dimension() + "|" + spec.pooling() + "|" + spec.prefix() + "|" + spec.languages().stream().sorted().toList()
                    + "|" + spec.similarity() + "|" + spec.keywordSimilarity();
            digest.update(rest.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EncoderException("the file " + file + " cannot be read", e);
        }
    }

    private static void require(boolean kept, String problem) {
        if (!kept) {
            throw new EncoderException(problem);
        }
    }
}
