package io.phrasewatch.tracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Accounts that exist as soon as the service is ready: {@code phrasewatch.bootstrap-accounts."<name>".app-id} and {@code .app-secret}. */
@ConfigMapping(prefix = "phrasewatch.bootstrap-accounts")
public interface BootstrapAccountsConfig {

    /** Credentials by account name; never null. */
    @WithParentName
    Map<String, AccountCredentials> accounts();

    /** What an application signs in with. */
    interface AccountCredentials {

        /** 64 characters of [0-9a-z], in any case. */
        String appId();

        /** 128 characters of [0-9a-z], in any case. */
        String appSecret();
    }
}
