package io.phrasewatch.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicIdsTest {

    private static final long LARGEST_EXACT_IN_JAVASCRIPT = 1L << 53;

    @Test
    void everyIdHasSixteenDigitsAndFitsAJavaScriptNumber() {
        for (int draw = 0; draw < 10_000; draw++) {
            String random = PublicIds.random();
            String derived = PublicIds.derive("conversation", String.valueOf(draw));

            assertThat(random).matches(PublicIds::isPublicId);
            assertThat(derived).matches(PublicIds::isPublicId);
            assertThat(Long.parseLong(random)).isLessThan(LARGEST_EXACT_IN_JAVASCRIPT);
            assertThat(Long.parseLong(derived)).isLessThan(LARGEST_EXACT_IN_JAVASCRIPT);
        }
    }

    @Test
    void theSamePartsGiveTheSameId() {
        assertThat(PublicIds.derive("a", "1")).isEqualTo(PublicIds.derive("a", "1"));
    }

    @Test
    void bordersBetweenPartsCount() {
        assertThat(PublicIds.derive("ab", "c")).isNotEqualTo(PublicIds.derive("a", "bc"));
    }

    @Test
    void aDerivedIdNeverChangesBetweenReleases() {
        assertThat(PublicIds.derive("5815170693595136", "0")).isEqualTo("5474989537259722");
    }

    @Test
    void nullAndOtherFormsAreNoPublicIds() {
        assertThat(PublicIds.isPublicId(null)).isFalse();
        assertThat(PublicIds.isPublicId("0123456789012345")).isFalse();
        assertThat(PublicIds.isPublicId("12345678901234567")).isFalse();
        assertThat(PublicIds.isPublicId("123456789012345a")).isFalse();
    }
}
