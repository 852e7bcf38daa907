package io.phrasewatch.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that gathers on disk until a piece of it is full, which is sent then. */
final class ArrivingInBucket implements ArrivingFile {

    private final ObjectUpload upload;
    private final Path piece;
    private final int pieceBytes;
    private final FileChannel channel;
    private boolean complete;

    ArrivingInBucket(ObjectUpload upload, Path piece, int pieceBytes) throws IOException {
        this.upload = upload;
        this.piece = piece;
        this.pieceBytes = pieceBytes;
        this.channel = FileChannel.open(piece, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** A full piece is sent when there is more, so that the last one is never empty. */
    @Override
    public void write(byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            if (channel.position() >= pieceBytes) {
                upload.send(piece);
                channel.truncate(0);
            }
            int end = rest.limit();
            rest.limit((int) Math.min(end, rest.position() + pieceBytes - channel.position()));
            channel.write(rest);
            rest.limit(end);
        }
    }

    @Override
    public void complete() throws IOException {
        channel.close();
        upload.finish(piece);
        complete = true;
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(piece);
        } catch (IOException e) {
            // it is dropped later
        }
        if (!complete) {
            upload.abort();
        }
    }
}
