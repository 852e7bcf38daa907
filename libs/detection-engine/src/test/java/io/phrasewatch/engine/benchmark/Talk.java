package io.phrasewatch.engine.benchmark;

import io.phrasewatch.engine.TrackerDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up service talk: sentences of 11 to 15 words and vocabulary, the same for the same seed. */
final class Talk {

    private static final String[] WHO = words("I we you they he she customers people agents managers everyone nobody somebody");
    private static final String[] WILL = words("could should would might will can cannot must did never always rarely");
    private static final String[] DO = words("cancel order renew refund ship return upgrade repair book extend pay dispute report lose find "
            + "close open move transfer install delay confirm check replace update reset block lock test review approve reject sign print "
            + "measure clean paint deliver collect store weigh charge invoice quote negotiate postpone arrange rent lease insure claim");
    private static final String[] HOW = words("old new broken monthly annual late early cheap expensive blue heavy missing wrong second "
            + "final digital wireless wooden frozen private shared foreign local urgent spare double empty damaged leaking noisy");
    private static final String[] WHAT = words("account card contract parcel phone router invoice policy ticket table room flight car bike "
            + "loan mortgage password device printer laptop heating window door kitchen boiler meter engine tyre battery charger camera "
            + "subscription licence passport visa prescription appointment surgery dentist insurance premium deposit salary pension tax "
            + "bonus voucher discount coupon catalogue warehouse truck driver garden fence roof lamp carpet sofa mattress fridge");
    private static final String[] ACT = words("teach study sing vote pray climb swim hunt plant harvest breed film publish translate "
            + "perform rehearse compose debate elect govern excavate observe predict calculate vaccinate diagnose sculpt referee coach train");
    private static final String[] FEATURE = words("ancient tropical musical political religious chemical solar lunar marine alpine nuclear "
            + "medieval rural northern southern wild young famous amateur classical genetic legal royal military silent tall rare");
    private static final String[] TRACKED = words("orchestra choir forest mountain river volcano whale eagle horse castle temple museum "
            + "election parliament treaty theorem planet comet telescope molecule vaccine virus enzyme marathon stadium goalkeeper novel "
            + "poem sculpture opera dialect grammar festival harvest vineyard glacier desert reef island harbour pilgrim monk knight");
    private static final String[] WHEN = {"next week", "on Friday morning", "before the holidays", "as soon as possible", "after lunch",
        "at the end of the month", "within thirty days", "during the night", "since last summer", "twice a year"};

    /** Vocabulary is about things that talk is not about, but for one sentence in {@value}. */
    private static final int OFF_TOPIC = 10;

    private final Random random;

    Talk(long seed) {
        this.random = new Random(seed);
    }

    /** Distinct sentences, so that no cache of whole sentences helps. */
    List<String> sentences(int count) {
        Set<String> sentences = new LinkedHashSet<>();
        while (sentences.size() < count) {
            String[] what = random.nextInt(OFF_TOPIC) == 0 ? TRACKED : WHAT;
            sentences.add(one(WHO) + " " + one(WILL) + " " + one(DO) + " the " + one(HOW) + " " + one(what) + " and the " + one(WHAT) + " "
                    + one(WHEN) + ".");
        }
        return List.copyOf(sentences);
    }

    /** Trackers with distinct phrases, one in ten of them short. */
    List<TrackerDefinition> trackers(int count, int phrases) {
        Set<String> distinct = new LinkedHashSet<>();
        while (distinct.size() < count * phrases) {
            distinct.add(random.nextInt(10) == 0 ? one(FEATURE) + " " + one(TRACKED)
                    : one(WHO) + " " + one(WILL) + " " + one(ACT) + " the " + one(FEATURE) + " " + one(TRACKED));
        }
        List<String> all = new ArrayList<>(distinct);
        List<TrackerDefinition> trackers = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            trackers.add(new TrackerDefinition(String.valueOf(t), "tracker " + t, all.subList(t * phrases, (t + 1) * phrases), null, null,
                    null));
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
