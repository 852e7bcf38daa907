package io.phrasewatch.speech.remote;

import io.phrasewatch.speech.PauseCutter;
import io.phrasewatch.speech.SpeechException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A form with fields and one wav file, sent without holding the file in memory. */
final class MultipartForm {

    private static final int RATE = 16_000;

    private final String boundary = UUID.randomUUID().toString();
    private final List<Map.Entry<String, String>> fields;

    /** @param fields by name; names may repeat, values hold no line breaks that matter */
    MultipartForm(List<Map.Entry<String, String>> fields) {
        this.fields = fields;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** @throws SpeechException when the recording can not be read */
    BodyPublisher withWav(Path pcm, PauseCutter.Piece piece) {
        StringBuilder head = new StringBuilder();
        for (Map.Entry<String, String> field : fields) {
            head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(field.getKey())
                    .append("\"\r\n\r\n").append(field.getValue()).append("\r\n");
        }
        head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"speech.wav\"\r\n")
                .append("Content-Type: audio/wav\r\n\r\n");
        return BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofByteArray(header(piece.length() * Short.BYTES)),
                BodyPublishers.ofInputStream(() -> samples(pcm, piece)),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private static InputStream samples(Path pcm, PauseCutter.Piece piece) {
        try {
            InputStream file = Files.newInputStream(pcm);
            file.skipNBytes(piece.start() * Short.BYTES);
            return new LimitedStream(file, piece.length() * Short.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header(long bytes) {
        return ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (36 + bytes))
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(RATE).putInt(RATE * Short.BYTES).putShort((short) Short.BYTES).putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) bytes).array();
    }
}
