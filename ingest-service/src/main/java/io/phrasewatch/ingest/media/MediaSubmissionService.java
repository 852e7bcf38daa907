package io.phrasewatch.ingest.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.ingest.submission.IdempotencyKey;
import io.phrasewatch.ingest.submission.MediaRequest;
import io.phrasewatch.ingest.submission.MediaRequestReader;
import io.phrasewatch.ingest.submission.ProcessResponse;
import io.phrasewatch.ingest.submission.Submission;
import io.phrasewatch.ingest.submission.SubmissionService;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.media.MediaFiles;
import io.phrasewatch.speech.Transcriber;
import io.phrasewatch.speech.setup.SpeechRecognition;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accepts recordings: reads the request, takes the file to disk, stores the job. Blocks while a file arrives. */
@ApplicationScoped
class MediaSubmissionService {

    private static final int RETRY_AFTER_SECONDS = 3_600;
    private static final String NO_HINTS = "\"customVocabulary\" has no effect: the speech recogniser of this server can not use it";
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(30);

    private final SpeechRecognition speech;
    private final MediaRequestReader reader;
    private final Upload upload;
    private final MediaUrl urls;
    private final MediaIntake intake;
    private final SubmissionService submissions;

    MediaSubmissionService(SpeechRecognition speech, MediaRequestReader reader, Upload upload, MediaUrl urls, MediaIntake intake,
            SubmissionService submissions) {
        this.speech = speech;
        this.reader = reader;
        this.upload = upload;
        this.urls = urls;
        this.intake = intake;
        this.submissions = submissions;
    }

    /** Accepts a file. Everything that can be wrong with the rest of the request is found before the file is read. */
    Uni<ProcessResponse> submitFile(MediaCaller caller, ObjectNode query, InputStream body) {
        MediaRequest request = reader.read(query, JsonNodeFactory.instance.objectNode());
        requireReceivable(caller);
        ReceivedFile file = upload.receive(body);
        MediaContent content = new MediaContent(intake, request, file.name(), null);
        try {
            Optional<IdempotencyKey> key = IdempotencyKey.of(caller.key(), caller.target(query), file.digest());
            return submissions.submit(new Submission(caller.accountId(), caller.conversationId(), content, key))
                    .onTermination().call(() -> discardUnused(content))
                    .map(answer -> answer.warning(warnings(request)));
        } catch (ApiException refused) {
            upload.discard(file.name());
            throw refused;
        }
    }

    /** Accepts a file somewhere else, which is fetched when the job's turn has come. */
    Uni<ProcessResponse> submitUrl(MediaCaller caller, ObjectNode query, ObjectNode body) {
        MediaRequest request = reader.read(query, body);
        String url = urls.read(body);
        requireReceivable(caller);
        MediaContent content = new MediaContent(intake, request, MediaFiles.newName(), url);
        Optional<IdempotencyKey> key =
                IdempotencyKey.of(caller.key(), caller.target(query), body.toString().getBytes(StandardCharsets.UTF_8));
        return submissions.submit(new Submission(caller.accountId(), caller.conversationId(), content, key))
                .map(answer -> answer.warning(warnings(request)));
    }

    private List<String> warnings(MediaRequest request) {
        List<String> warnings = new ArrayList<>(request.warnings());
        if (!request.speech().customVocabulary().isEmpty() && !speech.files().map(Transcriber::usesHints).orElse(true)) {
            warnings.add(NO_HINTS);
        }
        return warnings;
    }

    /** The conversation comes first: what is not there can not be found by configuring a recogniser. */
    private void requireReceivable(MediaCaller caller) {
        submissions.requireConversation(caller.accountId(), caller.conversationId()).await().atMost(DATABASE_PATIENCE);
        if (speech.files().isEmpty()) {
            throw ApiException.retryAfter(RETRY_AFTER_SECONDS, MediaError.NO_RECOGNISER);
        }
    }

    /** A file that no transaction was begun for is nobody's; of the others the sweeper finds those that were rolled back. */
    private Uni<Void> discardUnused(MediaContent content) {
        if (content.isUsed()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().voidItem().invoke(() -> upload.discard(content.fileName()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
