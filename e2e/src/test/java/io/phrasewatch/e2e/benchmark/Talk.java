package io.phrasewatch.e2e.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Made-up service talk, the same for the same seed: sentences of 11 to 15 words, one in ten of them about what trackers look for. */
final class Talk {

    private static final String[] WHO = words("I we you they agents customers people managers");
    private static final String[] WILL = words("could should would might will cannot must never");
    private static final String[] DO = words("cancel order renew refund ship return upgrade repair book extend pay dispute find replace test reject "
            + "measure store charge rent insure");
    private static final String[] HOW = words("old new broken monthly late early cheap blue heavy missing wrong second final foreign urgent leaking");
    private static final String[] WHAT = words("account card contract parcel phone router invoice policy ticket room flight car bike loan printer "
            + "laptop window kitchen boiler meter battery camera licence deposit salary tax voucher truck garden fridge");
    private static final String[] ACT = words("teach study sing climb swim hunt harvest breed film publish translate perform compose govern excavate "
            + "predict sculpt coach");
    private static final String[] RARE = words("ancient tropical political chemical solar marine alpine medieval rural wild famous amateur genetic royal");
    private static final String[] TRACKED = words("orchestra forest mountain volcano whale castle museum parliament theorem comet molecule vaccine "
            + "marathon opera dialect vineyard glacier reef harbour knight");
    private static final String[] WHEN = {"next week", "on Friday morning", "before the holidays", "as soon as possible", "after lunch",
        "at the end of the month", "within thirty days", "twice a year"};
    private static final int OFF_TOPIC = 10;

    private final Random random;
    private final Set<String> said = new LinkedHashSet<>();

    Talk(long seed) {
        this.random = new Random(seed);
    }

    /** Sentences that were not said before, so that no cache helps. */
    synchronized List<String> sentences(int count) {
        List<String> sentences = new ArrayList<>();
        while (sentences.size() < count) {
            String what = one(random.nextInt(OFF_TOPIC) == 0 ? TRACKED : WHAT);
            String sentence = String.join(" ", one(WHO), one(WILL), one(DO), "the", one(HOW), what, "and the", one(WHAT), one(WHEN));
            if (said.add(sentence)) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    /** Trackers as {@code POST /v1/manage/trackers} takes them, with distinct phrases. */
    List<Map<String, Object>> trackers(int count, int phrases) {
        Set<String> distinct = new LinkedHashSet<>();
        while (distinct.size() < count * phrases) {
            distinct.add(String.join(" ", one(WHO), one(WILL), one(ACT), "the", one(RARE), one(TRACKED)));
        }
        List<String> all = List.copyOf(distinct);
        List<Map<String, Object>> trackers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            trackers.add(Map.of("name", "Tracker " + number, "vocabulary", all.subList(number * phrases, (number + 1) * phrases)));
        }
        return trackers;
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String[] words(String list) {
        return list.split(" ");
    }
}
