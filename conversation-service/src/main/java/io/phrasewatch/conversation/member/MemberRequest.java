package io.phrasewatch.conversation.member;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.kit.json.JsonFields;

/**
 * Body of a member's update.
 *
 * @param name  new display name
 * @param email new address, null leaves the old one
 */
record MemberRequest(String name, String email) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST = 256;

    /**
     * Reads the body.
     *
     * @param memberId id in the path, which {@code id} of the body must repeat when it is there
     */
    static MemberRequest parse(String memberId, byte[] body) {
        JsonFields fields = JsonBody.object(body, MOST_BYTES);
        fields.text("id").filter(id -> !id.equalsIgnoreCase(memberId)).ifPresent(other -> {
            throw fields.wrongType("id", "the memberId of the path");
        });
        String name = checked("name", fields.requiredText("name").strip());
        String email = fields.text("email").map(String::strip).filter(text -> !text.isEmpty())
                .map(text -> checked("email", text)).orElse(null);
        return new MemberRequest(name, email);
    }

    private static String checked(String field, String text) {
        if (text.length() > LONGEST) {
            throw new ApiException(RequestError.FIELD_TOO_LONG, field, LONGEST);
        }
        if (text.indexOf('\0') >= 0) {
            throw new ApiException(RequestError.FIELD_TYPE, field, "free of NUL characters");
        }
        return text;
    }
}
