package io.phrasewatch.contracts;

import java.util.Map;

/**
 * One Kafka topic as it must exist before a service uses it.
 *
 * @param name       {@code <owner>.<plural>.v<major>}
 * @param partitions number of partitions; records of one key stay in order
 * @param settings   topic-level broker settings, by Kafka's own names; never null
 */
public record Topic(String name, int partitions, Map<String, String> settings) {
}
