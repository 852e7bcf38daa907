package io.phrasewatch.ingest.streaming.audio;

import io.phrasewatch.ingest.streaming.backlog.Backlog;
import io.phrasewatch.ingest.streaming.backlog.Backlogs;
import io.phrasewatch.ingest.streaming.protocol.SpeechFormat;
import io.phrasewatch.ingest.streaming.protocol.StreamError;
import io.phrasewatch.ingest.streaming.threads.OrderedTasks;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.speech.LiveTranscription;
import io.phrasewatch.speech.SpeechException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Decoder and recogniser of one speaker, worked by one line of tasks. */
final class RecognitionPipe implements SpeechPipe {

    private static final Logger LOG = Logger.getLogger(RecognitionPipe.class);

    private final SoundDecoders decoders;
    private final LiveTranscription transcription;
    private final OrderedTasks tasks;
    private final Backlogs backlogs;
    private final Consumer<ApiException> onFailure;
    private SoundDecoder decoder;
    private Backlog waiting;
    private volatile boolean over;
    private boolean unreadable;

    RecognitionPipe(SoundDecoders decoders, LiveTranscription transcription, OrderedTasks tasks, Backlogs backlogs,
            Consumer<ApiException> onFailure) {
        this.decoders = decoders;
        this.transcription = transcription;
        this.tasks = tasks;
        this.backlogs = backlogs;
        this.onFailure = onFailure;
    }

    /** Opens the decoder for the first sound. */
    RecognitionPipe begin(SpeechFormat format) {
        decoder = decoders.open(format, transcription::accept);
        waiting = backlogs.speech(SoundDecoders.bytesPerSecond(format));
        return this;
    }

    @Override
    public boolean accept(byte[] sound) {
        if (!waiting.add(sound.length)) {
            return false;
        }
        tasks.add(() -> {
            waiting.remove(sound.length);
            attempt(() -> decoder.decode(sound));
        });
        return true;
    }

    @Override
    public void change(SpeechFormat format) {
        waiting.limit(backlogs.speechBytes(SoundDecoders.bytesPerSecond(format)));
        tasks.add(() -> attempt(() -> {
            decoder.end();
            decoder.close();
            decoder = decoders.open(format, transcription::accept);
            unreadable = false;
        }));
    }

    @Override
    public CompletableFuture<Void> finish() {
        CompletableFuture<Void> finished = new CompletableFuture<>();
        tasks.add(() -> {
            attempt(decoder::end);
            attempt(transcription::finish);
            finished.complete(null);
        });
        return finished;
    }

    @Override
    public void close() {
        over = true;
        tasks.add(() -> {
            decoder.close();
            transcription.close();
        });
    }

    /** Sound of a wrong form is told once and passed over; a recogniser that failed is not asked again. */
    private void attempt(Runnable work) {
        if (over) {
            return;
        }
        try {
            work.run();
        } catch (UnreadableSoundException wrongForm) {
            if (!unreadable) {
                unreadable = true;
                onFailure.accept(new ApiException(StreamError.SOUND_UNREADABLE));
            }
        } catch (SpeechException failure) {
            LOG.warnf("A recogniser failed: %s", failure.getMessage());
            over = true;
            onFailure.accept(new ApiException(StreamError.RECOGNISER_FAILED));
        }
    }
}
