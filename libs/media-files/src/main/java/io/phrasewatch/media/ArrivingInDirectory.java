package io.phrasewatch.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is renamed when it is whole. */
final class ArrivingInDirectory implements ArrivingFile {

    private final DirectoryFiles files;
    private final String name;
    private final FileChannel channel;
    private boolean complete;

    ArrivingInDirectory(DirectoryFiles files, String name, Path gathering) throws IOException {
        this.files = files;
        this.name = name;
        this.channel = FileChannel.open(gathering, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    @Override
    public void complete() throws IOException {
        channel.close();
        files.keep(name);
        complete = true;
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (!complete) {
                files.delete(name);
            }
        } catch (IOException e) {
            // it is dropped later
        }
    }
}
