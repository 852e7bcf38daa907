package io.phrasewatch.ingest.outbound;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which targets this server may call on a client's word: public addresses of other machines, and what the operator allows
 * besides. A host with one address that may not be called is not called at all. What can not be decided is refused.
 */
public class TargetGuard {

    private static final String LOCALHOST = "localhost";

    private final List<Network> allowedNetworks;
    private final Set<String> allowedHosts;
    private final NameService names;

    /**
     * A guard that knows what the operator allows.
     *
     * @param allowedNetworks such as {@code 10.1.0.0/16}; a malformed one stops the start
     * @param allowedHosts    names that may be called wherever they lead
     */
    TargetGuard(List<String> allowedNetworks, List<String> allowedHosts, NameService names) {
        this.allowedNetworks = allowedNetworks.stream().map(Network::parse).toList();
        this.allowedHosts = allowedHosts.stream().map(TargetGuard::name).collect(Collectors.toSet());
        this.names = names;
    }

    /** Whether the host alone says that it may not be called, without asking the name service: an address, or this machine. */
    public boolean refusesByName(String host) {
        String name = name(host);
        if (allowedHosts.contains(name)) {
            return false;
        }
        if (AddressLiteral.isLiteral(name)) {
            return AddressLiteral.read(name).filter(this::mayCall).isEmpty();
        }
        return isMalformed(name) || isThisMachine(name) && !mayCall(addresses(name));
    }

    /**
     * The address to connect to. Blocks: the name service is asked.
     *
     * @param host name or address, IPv6 also in brackets
     * @throws TargetRefusedException when the host may not be called, or is unknown
     */
    public InetAddress checked(String host) {
        String name = name(host);
        if (isMalformed(name)) {
            throw new TargetRefusedException();
        }
        InetAddress[] addresses = addresses(name);
        if (addresses.length == 0 || !allowedHosts.contains(name) && !mayCall(addresses)) {
            throw new TargetRefusedException();
        }
        return addresses[0];
    }

    private boolean mayCall(InetAddress[] addresses) {
        return addresses.length > 0 && Arrays.stream(addresses).allMatch(this::mayCall);
    }

    private boolean mayCall(InetAddress address) {
        return allowedNetworks.stream().anyMatch(network -> network.contains(address))
                || PublicAddresses.contains(address) && !isOwn(address);
    }

    /** A public address of this machine leads behind its own firewall. */
    static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException undecided) {
            return true;
        }
    }

    private InetAddress[] addresses(String name) {
        if (AddressLiteral.isLiteral(name)) {
            return AddressLiteral.read(name).stream().toArray(InetAddress[]::new);
        }
        try {
            return names.addresses(name);
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }

    private static boolean isMalformed(String name) {
        return name.isEmpty() || name.endsWith(".");
    }

    private static boolean isThisMachine(String name) {
        return name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST);
    }

    private static String name(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
