package io.phrasewatch.standalone.deadletters;

import io.phrasewatch.standalone.Arguments;
import io.phrasewatch.standalone.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the operator asks for.
 *
 * @param action {@code list}, {@code show} or {@code replay}
 * @param kafka  bootstrap addresses
 * @param ids    letters named, as {@code list} prints them
 * @param all    whether every letter is meant that was never sent again
 * @param again  whether letters are meant as well that were sent again before
 */
record DeadLettersCommand(String action, String kafka, List<LetterId> ids, boolean all, boolean again) {

    private static final String LIST = "list";
    private static final String SHOW = "show";
    private static final String REPLAY = "replay";
    private static final Set<String> ACTIONS = Set.of(LIST, SHOW, REPLAY);
    private static final String DEFAULT_KAFKA = "127.0.0.1:9092";
    private static final String USAGE = "dead-letters takes list, show ID..., replay ID... or replay --all";

    /** @throws UsageException when the words make no sense */
    static DeadLettersCommand parse(List<String> words) {
        Arguments arguments = new Arguments(words);
        String action = arguments.isEmpty() ? "" : arguments.next();
        if (!ACTIONS.contains(action)) {
            throw new UsageException(USAGE);
        }
        String kafka = DEFAULT_KAFKA;
        List<LetterId> ids = new ArrayList<>();
        boolean all = false;
        boolean again = false;
        while (!arguments.isEmpty()) {
            String word = arguments.next();
            switch (word) {
                case "--kafka" -> kafka = arguments.value(word);
                case "--all" -> all = true;
                case "--again" -> again = true;
                default -> ids.add(LetterId.parse(word));
            }
        }
        return new DeadLettersCommand(action, kafka, List.copyOf(ids), all, again).checked();
    }

    private DeadLettersCommand checked() {
        boolean named = !ids.isEmpty();
        boolean sensible = switch (action) {
            case LIST -> !named && !all && !again;
            case SHOW -> named && !all && !again;
            default -> named != all;
        };
        if (!sensible) {
            throw new UsageException(USAGE);
        }
        return this;
    }

    boolean lists() {
        return action.equals(LIST);
    }

    boolean shows() {
        return action.equals(SHOW);
    }
}
