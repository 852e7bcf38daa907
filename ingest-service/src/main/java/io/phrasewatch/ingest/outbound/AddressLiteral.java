package io.phrasewatch.ingest.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads hosts that are addresses. Only the plain spellings count: four decimal numbers without leading zeros, or IPv6 without zone. The
 * other spellings of IPv4 ({@code 127.1}, {@code 2130706433}, {@code 0177.0.0.1}, {@code 0x7f.1}) mean different addresses to different
 * programs, so they mean none here.
 */
final class AddressLiteral {

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-f:.]*:[0-9a-f:.]*)]?");

    /** As the URL standard of the browsers tells IPv4 from names: the last label is a number. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

    private AddressLiteral() {
    }

    /**
     * Whether the host can be no name: nothing to ask a name service for.
     *
     * @param host in lower case, without a trailing dot
     */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.startsWith("[") || ENDS_IN_A_NUMBER.matcher(host).matches();
    }

    /** The address, empty when the spelling is none of the plain ones. Asks nobody. */
    static Optional<InetAddress> read(String host) {
        var six = IPV6.matcher(host);
        if (six.matches()) {
            return parse(six.group(1));
        }
        return IPV4.matcher(host).matches() ? parse(host) : Optional.empty();
    }

    private static Optional<InetAddress> parse(String plain) {
        try {
            return Optional.of(InetAddress.getByName(plain));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
