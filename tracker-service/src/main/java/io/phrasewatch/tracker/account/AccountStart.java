package io.phrasewatch.tracker.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Sees to it that keys and configured accounts exist before the service answers its first request. */
@ApplicationScoped
class AccountStart {

    private final SigningKeys keys;
    private final AccountBootstrap bootstrap;

    AccountStart(SigningKeys keys, AccountBootstrap bootstrap) {
        this.keys = keys;
        this.bootstrap = bootstrap;
    }

    void prepare(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) throws Throwable {
        byte[] candidate = RsaKeys.generate();
        VertxContextSupport.subscribeAndAwait(() -> keys.storeFirst(candidate));
        VertxContextSupport.subscribeAndAwait(bootstrap::apply);
    }
}
