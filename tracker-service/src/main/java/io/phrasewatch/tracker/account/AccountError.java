package io.phrasewatch.tracker.account;

import io.phrasewatch.kit.error.ErrorCode;

/** What can go wrong with accounts and tokens. */
enum AccountError implements ErrorCode {
    TOKEN_TYPE(400, "\"type\" must be [application]"),
    WRONG_CREDENTIALS(401, "The appId or appSecret is not valid."),
    UNKNOWN_ACCOUNT(404, "The account does not exist."),
    NAME_TAKEN(409, "An account with the name \"%s\" already exists.");

    private final int status;
    private final String template;

    AccountError(int status, String template) {
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
