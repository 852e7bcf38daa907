package io.phrasewatch.kit.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves the refusal of invalid URIs to {@link TargetCheck}. Quarkus' own check answers without a body, and its switch is a system
 * property that is read when its class is loaded; reading the configuration is the last thing that surely comes before.
 */
public class UriValidation implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
