package io.phrasewatch.tracker.account;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * An account as operators see it.
 *
 * @param id        16 digits
 * @param name      unique
 * @param appId     64 characters
 * @param disabled  whether it gets no more tokens
 * @param createdOn ISO 8601, UTC, milliseconds
 */
@JsonPropertyOrder({"id", "name", "appId", "disabled", "createdOn"})
record AccountResponse(String id, String name, String appId, boolean disabled, String createdOn) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static AccountResponse of(AccountEntity account) {
        Instant created = account.createdOn;
        return new AccountResponse(account.id, account.name, account.appId, account.disabled, TIME.format(created));
    }

    /** One account. */
    record One(AccountResponse account) {
    }

    /** Every account, oldest first. */
    record Several(List<AccountResponse> accounts) {
    }

    /** An account and its fresh credentials, which are shown this once. */
    record Issued(AccountResponse account, Secret credentials) {

        static Issued of(AccountEntity account, Credentials credentials) {
            return new Issued(AccountResponse.of(account), new Secret(credentials.appId(), credentials.appSecret()));
        }
    }

    /** What the application has to be given. */
    @JsonPropertyOrder({"appId", "appSecret"})
    record Secret(String appId, String appSecret) {
    }
}
