package io.phrasewatch.ingest.streaming.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final int MOST = 1_000;
    private static final int PER_FRAME = 100;

    private final SharedRoom room = new SharedRoom(10_000);
    private final Backlog backlog = new Backlog(MOST, PER_FRAME, room);

    @Test
    void takesOneFrameOfAnySizeAndNoneBehindIt() {
        // When
        boolean first = backlog.add(5_000);
        boolean second = backlog.add(1);

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void takesNoEndlessNumberOfEmptyFrames() {
        // When
        long taken = IntStream.range(0, 100).filter(frame -> backlog.add(0)).count();

        // Then
        assertThat(taken).isEqualTo(MOST / PER_FRAME + 1);
    }

    @Test
    void hasRoomAgainWhenFramesAreGone() {
        // Given
        backlog.add(5_000);

        // When
        backlog.remove(5_000);

        // Then
        assertThat(backlog.add(1)).isTrue();
        assertThat(room.held()).isEqualTo(PER_FRAME + 1);
    }

    @Test
    void notesNothingOfAFrameItRefused() {
        // Given
        backlog.add(MOST);

        // When
        backlog.add(MOST);

        // Then
        backlog.remove(MOST);
        assertThat(room.held()).isZero();
    }

    @Test
    void refusesThoseWhoHoldMostWhenAllTogetherHoldTooMuch() {
        // Given
        Stream.generate(this::another).limit(10).forEach(greedy -> greedy.add(900));
        Backlog greedy = another();
        greedy.add(800);
        Backlog modest = another();

        // When
        boolean more = greedy.add(100);
        boolean little = modest.add(1);

        // Then
        assertThat(more).isFalse();
        assertThat(little).isTrue();
    }

    @Test
    void holdsNoMoreThanTwiceTheBoundThoughSomeAreNotLetGo() {
        // Given
        Stream.generate(this::another).limit(6).forEach(closed -> closed.add(1_500));

        // When
        Stream.generate(this::another).limit(10).forEach(other -> {
            while (other.add(0)) {
                assertThat(room.held()).isPositive();
            }
        });

        // Then
        assertThat(room.held()).isLessThanOrEqualTo(20_000);
    }

    private Backlog another() {
        return new Backlog(MOST, PER_FRAME, room);
    }
}
