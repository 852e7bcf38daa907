package io.phrasewatch.contracts;

import java.util.List;

/**
 * A recording was accepted and waits to be turned into messages. The file itself stays with ingest-service, which hands it to whoever
 * takes the work.
 *
 * @param conversationId 16-digit id
 * @param jobId          UUID of the job; names the recording too
 * @param speech         what the request says of the speech in it
 */
public record MediaSubmitted(String conversationId, String jobId, Speech speech) implements EventData {

    @Override
    public String partitionKey() {
        return conversationId;
    }

    @Override
    public String subject() {
        return "conversations/" + conversationId + "/jobs/" + jobId + "/media";
    }

    /**
     * How to listen.
     *
     * @param languageCode     BCP-47 tag, null for US English
     * @param customVocabulary words and names likely to be said; never null
     * @param separateChannels whether each channel is a speaker of its own
     * @param channels         who speaks on which channel, as far as the request says; never null
     */
    public record Speech(String languageCode, List<String> customVocabulary, boolean separateChannels, List<Channel> channels) {
    }

    /**
     * A speaker's channel.
     *
     * @param channel counted from 1
     * @param speaker who that is
     */
    public record Channel(int channel, Speaker speaker) {
    }
}
