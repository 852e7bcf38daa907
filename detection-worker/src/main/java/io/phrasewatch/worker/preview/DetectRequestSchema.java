package io.phrasewatch.worker.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of POST /v1/detect for the API description; it is read by {@link DetectRequest}, which is more lenient in form. */
@Schema(name = "DetectRequest")
record DetectRequestSchema(
        @Schema(description = "Required unless enableAllTrackers is true", maxItems = 500) List<TrackerSchema> trackers,
        Boolean enableAllTrackers,
        @Schema(required = true, minItems = 1, maxItems = 500) List<MessageSchema> messages,
        @Schema(description = "BCP 47 tag of the messages") String languageCode,
        @Schema(minimum = "0", maximum = "1", description = "List every tracker whose score reaches it") Double minScore,
        Boolean explain) {

    /** A stored tracker by its id, or a definition. */
    @Schema(name = "DetectTracker")
    record TrackerSchema(String id, String name, List<String> vocabulary, List<String> excludeVocabulary, List<String> languages,
            @Schema(minimum = "0", maximum = "1") Double threshold) {
    }

    /** One message. */
    @Schema(name = "DetectMessage")
    record MessageSchema(@Schema(required = true) PayloadSchema payload) {
    }

    /** Its text. */
    @Schema(name = "DetectPayload")
    record PayloadSchema(@Schema(required = true, maxLength = 100_000) String content) {
    }
}
