package io.phrasewatch.ingest.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks which addresses a host name has; a role of its own so that tests can play a name service that lies or changes its mind. */
@FunctionalInterface
interface NameService {

    /**
     * Every A and AAAA record. Blocks.
     *
     * @throws UnknownHostException when there is none
     */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
