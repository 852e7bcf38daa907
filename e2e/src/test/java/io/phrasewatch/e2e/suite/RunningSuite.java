package io.phrasewatch.e2e.suite;

/** A suite that answers; closing stops its processes. */
public interface RunningSuite extends AutoCloseable {

    /** Base addresses, all the same one when the services share a process. */
    String trackers();

    String ingest();

    String worker();

    String conversations();

    /** Two accounts that know nothing of each other. */
    Account account();

    Account otherAccount();

    @Override
    void close();

    /** What an application signs in with. */
    record Account(String appId, String appSecret) {
    }
}
