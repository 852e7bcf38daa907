package io.phrasewatch.engine.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** English words by the part they play in insights. */
final class Words {

    static final Set<String> FILLERS = set("so and but well okay ok um uh hey hi hello yeah yes yep no right now oh also sorry thanks alright just then "
            + "great perfect cool sure actually anyway anyways excellent good please like because or hmm ah er");
    static final Set<String> PRONOUNS = set("i you we they he she it");
    static final Set<String> SUBJECTS = set("i you we they he she it there this that these those the a an my your our their his her any anyone anybody "
            + "someone somebody everyone everybody anything something one");
    static final Set<String> WH = set("what when where who whom whose why which how");
    static final Set<String> SHORT_WH = set("what's when's where's who's why's how's what're how're whats hows wheres");
    static final Set<String> AUXILIARIES = set("do does did can could will would shall should is are was were has have am may might don't doesn't didn't "
            + "can't couldn't won't wouldn't shouldn't isn't aren't wasn't weren't hasn't haven't");
    static final Set<String> THOUGHT_OPENERS = set("please let's okay alright");
    static final Set<String> JOINERS = set("and but so because then well also um uh yeah or thanks great ok");
    static final Set<String> THOUGHT_STARTS = set("i i'll i'm i'd i've we we'll we're we've you they he she it it's that's what when where who why how what's "
            + "do does did can could will would is are let let's please then there my the our");
    static final Set<String> LATER = set("tomorrow tonight later again soon next monday tuesday wednesday thursday friday saturday sunday afternoon "
            + "evening morning weekend week month quarter january february march april june july august september october "
            + "november december eod cob asap deadline noon offline once after until by shortly further back spring summer "
            + "autumn day days weeks hours hour");
    static final Set<String> AT_ONCE = set("moment second sec minute momentarily");
    static final Set<String> HEDGES = set("maybe perhaps might probably possibly try could should hopefully if unless guess suppose think");
    static final Set<String> ACTIONS = set("send email mail forward share prepare write draft update review fix ship order book schedule arrange "
            + "organise organize create build test check verify confirm submit upload download install deliver pay refund "
            + "cancel transfer replace repair finish complete finalise finalize sign fill file add remove delete change "
            + "move deploy investigate document research print collect buy purchase assign escalate invite post publish set "
            + "provide bring return renew register apply process issue implement merge run look work reset configure clean "
            + "correct adjust notify inform report gather compile analyse analyze approve hire train launch migrate request "
            + "resend raise open close log copy attach circulate push pull get give take pick drop talk ask put find figure "
            + "sort handle make do calculate estimate evaluate present translate discuss plan define measure coordinate "
            + "announce edit revise reorder rewrite credit activate deactivate dispatch");
    static final Set<String> PLAIN_REQUESTS = set("send email forward share prepare write draft update review fix ship book schedule arrange organise organize "
            + "create build verify submit upload install deliver refund cancel transfer replace repair finish complete "
            + "finalise finalize sign add remove delete deploy investigate document research print collect buy purchase "
            + "assign escalate invite post publish renew register process issue resend reset notify gather compile approve "
            + "request attach circulate order copy log raise bring return check confirm test find");
    static final Set<String> NO_ACTIONS = set("be have say see think know wait like love hate miss hold stop never not guess admit need want tell remember "
            + "understand feel hope go come sit stay stand hear listen believe agree start begin continue explain wonder "
            + "enjoy die live become keep look probably learn note mention assume suggest sleep eat drink bet stick repeat "
            + "pass recommend show walk you me it that consider respect accept receive");
    /** What one does while the other waits. */
    static final Set<String> DONE_AT_ONCE = set("check look find pull get put open close take ask run make give bring verify confirm do work add talk read "
            + "share copy move finish");
    static final Set<String> ADVERBS = set("just also definitely probably then quickly personally certainly gladly happily first now still actually "
            + "absolutely immediately maybe kindly really all both go ahead and try to able sure possibly simply surely "
            + "perhaps either later tomorrow today");
    static final Set<String> NO_REQUESTS = set("hold wait note let listen tell sit stay go come take stop don't do be have feel keep bear help forgive "
            + "excuse accept enjoy say repeat speak calm hear press dial remember see stand");
    static final Set<String> DOUBTS = set("do did does if when whether what why how where who whenever which since because don't doesn't didn't not "
            + "never can't won't wouldn't whatever everything all think wish until unless said");

    private Words() {
    }

    static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }

    static List<List<String>> phrases(String... phrases) {
        return Arrays.stream(phrases).map(phrase -> List.of(phrase.split(" "))).toList();
    }
}
