package io.phrasewatch.standalone.deadletters;

import io.phrasewatch.contracts.Topic;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.standalone.UsageException;
import java.util.List;

/** Runs {@code ./phrasewatch dead-letters}. */
public final class DeadLettersTool {

    private DeadLettersTool() {
    }

    /**
     * Runs the command.
     *
     * @return exit code 0
     * @throws UsageException when the words make no sense or no Kafka answers
     */
    public static int run(List<String> words) {
        DeadLettersCommand command = DeadLettersCommand.parse(words);
        DeadLetterTopics topics = new DeadLetterTopics(command.kafka());
        LetterBox box = topics.read();
        if (command.lists()) {
            System.out.println(new DeadLetterReport(box).list());
        } else if (command.shows()) {
            topics.each(named(box, command), letter -> System.out.println(new DeadLetterReport(box).show(letter)));
        } else {
            System.out.println(replay(topics, box, command));
        }
        return 0;
    }

    private static String replay(DeadLetterTopics topics, LetterBox box, DeadLettersCommand command) {
        if (!command.all()) {
            named(box, command);
        }
        List<DeadLetter> chosen = box.chosen(command);
        List<DeadLetter> sendable = chosen.stream().filter(DeadLettersTool::isSendable).toList();
        topics.replay(sendable);
        long before = box.letters().stream().filter(box::isReplayed).count();
        return "%d sent again, %d can not be (their value was too large or their origin is unknown), %d had been before".formatted(
                sendable.size(), chosen.size() - sendable.size(), before);
    }

    /** A letter can be sent again when it is whole and came from a topic of ours: anything may lie in a topic. */
    private static boolean isSendable(DeadLetter letter) {
        return letter.isWhole() && Topics.ALL.stream().filter(topic -> !LetterId.TOPICS.contains(topic.name()))
                .anyMatch(topic -> isOrigin(topic, letter));
    }

    private static boolean isOrigin(Topic topic, DeadLetter letter) {
        return topic.name().equals(letter.originTopic()) && letter.originPartition() >= 0
                && letter.originPartition() < topic.partitions();
    }

    private static List<DeadLetter> named(LetterBox box, DeadLettersCommand command) {
        for (LetterId id : command.ids()) {
            if (box.letters().stream().noneMatch(letter -> letter.id().equals(id))) {
                throw new UsageException("there is no dead letter " + id);
            }
        }
        return box.letters().stream().filter(letter -> command.ids().contains(letter.id())).toList();
    }
}
