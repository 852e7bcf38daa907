package io.phrasewatch.ingest.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides which targets this server may call on a client's word: public addresses, and what the operator allows besides. A host with
 * one address that may not be called is not called at all.
 */
@ApplicationScoped
public class TargetGuard {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.%]*]?");
    private static final String LOCALHOST = "localhost";

    private final List<Network> allowedNetworks;
    private final Set<String> allowedHosts;

    /** A guard that knows what the operator allows; a malformed network stops the start. */
    TargetGuard(OutboundConfig config) {
        this.allowedNetworks = config.allowedNetworks().orElse(List.of()).stream().map(Network::parse).toList();
        this.allowedHosts = config.allowedHosts().orElse(List.of()).stream().map(TargetGuard::name).collect(Collectors.toSet());
    }

    /** Whether the host alone says that it may not be called, without asking the name service: an address, or this machine. */
    public boolean refusesByName(String host) {
        String name = name(host);
        if (allowedHosts.contains(name)) {
            return false;
        }
        if (name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST) || ADDRESS.matcher(name).matches()) {
            return !mayCall(addresses(name));
        }
        return false;
    }

    /**
     * The address to connect to. Blocks: the name service is asked.
     *
     * @param host name or address, IPv6 also in brackets
     * @throws TargetRefusedException when the host may not be called, or is unknown
     */
    public InetAddress checked(String host) {
        InetAddress[] addresses = addresses(name(host));
        if (addresses.length == 0 || !allowedHosts.contains(name(host)) && !mayCall(addresses)) {
            throw new TargetRefusedException();
        }
        return addresses[0];
    }

    private boolean mayCall(InetAddress[] addresses) {
        return addresses.length > 0 && Arrays.stream(addresses).allMatch(this::mayCall);
    }

    private boolean mayCall(InetAddress address) {
        return PublicAddresses.contains(address) || allowedNetworks.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress[] addresses(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }

    private static String name(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
