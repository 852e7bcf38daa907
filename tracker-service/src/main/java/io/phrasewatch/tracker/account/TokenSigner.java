package io.phrasewatch.tracker.account;

import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.jwt.build.Jwt;
import org.eclipse.microprofile.jwt.Claims;

/**
 * Turns a grant into a token, always the same one. Every claim is ASCII without {@code >}, {@code ?} and {@code ~}: the browser SDK
 * reads the payload with the standard base64 alphabet, and only these would make a difference.
 */
final class TokenSigner {

    private static final String PARTY = "phrasewatch";

    private TokenSigner() {
    }

    /** The signed token. Costs a millisecond of CPU time. */
    static String sign(SignableToken token) {
        TokenGrant grant = token.grant();
        return Jwt.issuer(PARTY)
                .audience(PARTY)
                .subject(token.appId() + "@clients")
                .claim(Claims.azp, token.appId())
                .claim(Claims.jti, grant.id())
                .claim(CurrentAccount.CLAIM, token.accountId())
                .claim("gty", "client-credentials")
                .issuedAt(grant.issuedOn())
                .expiresAt(grant.expiresOn())
                .jws()
                .keyId(grant.keyId())
                .sign(RsaKeys.read(token.privateKey()));
    }

    /**
     * All that a token is made of.
     *
     * @param accountId  account the token stands for
     * @param appId      who asked for it
     * @param grant      its life
     * @param privateKey the grant's key, PKCS #8
     */
    record SignableToken(String accountId, String appId, TokenGrant grant, byte[] privateKey) {
    }
}
