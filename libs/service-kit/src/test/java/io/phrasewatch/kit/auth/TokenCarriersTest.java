package io.phrasewatch.kit.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.jwt.auth.principal.ParseException;
import java.net.ConnectException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;

class TokenCarriersTest {

    @Test
    void tellsKeysThatCanNotBeFetchedFromATokenThatIsWrong() {
        // Given
        Throwable away = refused(new UnresolvableKeyException("no keys", new ConnectException("refused")));
        Throwable unknownKey = refused(new UnresolvableKeyException("no such key"));
        Throwable wrong = refused(new IllegalArgumentException("expired"));

        // When / Then
        assertThat(TokenCarriers.keysAreAway(away)).isTrue();
        assertThat(TokenCarriers.keysAreAway(unknownKey)).isFalse();
        assertThat(TokenCarriers.keysAreAway(wrong)).isFalse();
    }

    private static Throwable refused(Throwable cause) {
        return new AuthenticationFailedException(new ParseException("not verified", cause));
    }
}
