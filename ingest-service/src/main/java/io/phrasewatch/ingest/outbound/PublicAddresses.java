package io.phrasewatch.ingest.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public Internet from all others. IPv4 is public unless listed in the IANA special-purpose registry (RFC 6890
 * and successors); IPv6 only inside global unicast 2000::/3 and there outside of the special blocks, among them those that carry an IPv4
 * address in them (6to4, Teredo). IPv4-mapped IPv6 addresses are IPv4 addresses by the time Java has parsed them.
 */
final class PublicAddresses {

    /** Public by its number, but the metadata and health service of every virtual machine there. */
    private static final String AZURE_WIRE_SERVER = "168.63.129.16/32";
    private static final List<Network> NOT_PUBLIC_4 = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", AZURE_WIRE_SERVER);
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
    private static final List<Network> NOT_PUBLIC_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {
    }

    static boolean contains(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(network -> network.contains(address));
        }
        return GLOBAL_UNICAST.contains(address) && NOT_PUBLIC_6.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... blocks) {
        return Stream.of(blocks).map(Network::parse).toList();
    }
}
