package io.phrasewatch.ingest.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A block of IP addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param address any address of the block
 * @param bits    length of the common prefix
 */
record Network(InetAddress address, int bits) {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * Reads {@code address/bits}; an address alone is a block of one.
     *
     * @throws IllegalArgumentException naming the text when it is none
     */
    static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!LITERAL.matcher(parts[0]).matches()) {
            throw notANetwork(text);
        }
        try {
            InetAddress address = InetAddress.getByName(parts[0]);
            int longest = address.getAddress().length * Byte.SIZE;
            int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > longest) {
                throw notANetwork(text);
            }
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw notANetwork(text);
        }
    }

    boolean contains(InetAddress candidate) {
        byte[] mine = address.getAddress();
        byte[] other = candidate.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException notANetwork(String text) {
        return new IllegalArgumentException("\"" + text + "\" is not a network such as 10.0.0.0/8 or fc00::/7");
    }
}
