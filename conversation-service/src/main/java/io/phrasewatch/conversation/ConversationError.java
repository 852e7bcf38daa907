package io.phrasewatch.conversation;

import io.phrasewatch.kit.error.ErrorCode;

/** Failures only this service answers. */
public enum ConversationError implements ErrorCode {
    /** Also for an id of another account and one that is no id at all: which of them it was is nobody's business. */
    UNKNOWN_CONVERSATION(404, "The conversationId is either invalid or does not exist."),
    UNKNOWN_MEMBER(404, "The memberId is either invalid or does not exist."),
    QUERY_TOO_EXPENSIVE(400, "The query takes too long. Narrow it by \"startTime\", \"endTime\" or \"filter\".");

    private final int status;
    private final String template;

    ConversationError(int status, String template) {
        this.status = status;
        this.template = template;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String template() {
        return template;
    }
}
