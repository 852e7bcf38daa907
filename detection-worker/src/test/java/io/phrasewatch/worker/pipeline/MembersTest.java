package io.phrasewatch.worker.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.detection.MemberIds;
import io.phrasewatch.worker.pipeline.Members.Member;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final String CONVERSATION = "5815170693595136";

    @Test
    void countsOneEmailAddressAsOnePersonWhateverItsCase() {
        // When
        List<Member> members = of(new Speaker(null, "Ann", "ann@example.com"), new Speaker("u1", null, "Ann@Example.com "));
        // Then
        assertThat(members).singleElement().satisfies(member -> {
            assertThat(member.name()).isEqualTo("Ann");
            assertThat(member.userId()).isEqualTo("u1");
            assertThat(member.email()).isEqualTo("ann@example.com");
        });
    }

    @Test
    void tellsPeopleWithoutEmailApartByIdThenByName() {
        // When
        List<Member> members = of(new Speaker("u1", "Ann", null), new Speaker("u2", "Ann", null), new Speaker(null, "Ann", " "),
                new Speaker("u1", "Anna", ""));
        // Then
        assertThat(members).extracting(Member::userId).containsExactly("u1", "u2", null);
        assertThat(members).extracting(Member::name).containsExactly("Ann", "Ann", "Ann");
    }

    @Test
    void knowsNobodyWhereNothingIsSaid() {
        // When
        List<Member> members = of(null, new Speaker(null, null, null), new Speaker("", " ", ""));
        // Then
        assertThat(members).isEmpty();
    }

    @Test
    void givesTheSamePersonAnotherIdInAnotherConversation() {
        // Given
        Speaker ann = new Speaker(null, "Ann", null);
        // When / Then
        assertThat(MemberIds.of(CONVERSATION, ann)).isEqualTo(MemberIds.of(CONVERSATION, ann))
                .isNotEqualTo(MemberIds.of("5815170693595137", ann));
    }

    private static List<Member> of(Speaker... speakers) {
        return Members.of(CONVERSATION, java.util.Arrays.stream(speakers)
                .map(speaker -> new SubmittedMessage("4670860273123328", 0, "x", speaker, Instant.EPOCH, Instant.EPOCH, null)).toList());
    }
}
