package io.phrasewatch.ingest.streaming.protocol;

import io.phrasewatch.ingest.streaming.protocol.SpeechFormat.Encoding;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.json.JsonFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code speechRecognition}, whose members may also stand beside it. */
final class SpeechFormatReader {

    private static final String SPEECH = "speechRecognition";
    private static final String ENCODING = "encoding";
    private static final String RATE = "sampleRateHertz";

    private SpeechFormatReader() {
    }

    /**
     * The form of the sound.
     *
     * @param around object that holds the member
     * @param usual  what is meant where nothing is said
     * @throws ApiException 400 naming the member that is wrong
     */
    static SpeechFormat read(JsonFields around, SpeechFormat usual) {
        Optional<JsonFields> inner = around.object(SPEECH);
        JsonFields encodingAt = inner.filter(fields -> fields.has(ENCODING)).orElse(around);
        JsonFields rateAt = inner.filter(fields -> fields.has(RATE)).orElse(around);
        Encoding encoding = encodingAt.text(ENCODING).map(text -> encoding(encodingAt, text)).orElse(usual.encoding());
        int rate = rateAt.integer(RATE, encoding.leastRate(), encoding.mostRate())
                .orElse(encoding == Encoding.MULAW ? encoding.leastRate() : usual.sampleRateHertz());
        return new SpeechFormat(encoding, rate);
    }

    private static Encoding encoding(JsonFields at, String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Encoding.values()).filter(encoding -> encoding.name().equals(name)).findFirst()
                .orElseThrow(() -> at.wrongType(ENCODING, "one of [LINEAR16, FLAC, MULAW, OPUS]"));
    }
}
