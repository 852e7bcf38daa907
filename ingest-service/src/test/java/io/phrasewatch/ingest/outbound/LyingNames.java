package io.phrasewatch.ingest.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A name service in hostile hands; names that do not end in {@code .test} are asked of the system. */
final class LyingNames implements NameService {

    private static final String PUBLIC = "8.8.8.8";

    private final AtomicInteger rebindingQuestions = new AtomicInteger();

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
        return host.endsWith(".test") ? literals(answer(host)) : new SystemNameService().addresses(host);
    }

    private List<String> answer(String host) throws UnknownHostException {
        return switch (host) {
            case "loopback.test" -> List.of("127.0.0.1");
            case "loopback6.test" -> List.of("::1");
            case "mapped.test" -> List.of("::ffff:7f00:1");
            case "private.test" -> List.of("10.0.0.1");
            case "metadata.test" -> List.of("169.254.169.254");
            case "unspecified.test" -> List.of("0.0.0.0");
            case "mixed.test" -> List.of(PUBLIC, "127.0.0.1");
            case "mixed-reversed.test" -> List.of("127.0.0.1", PUBLIC);
            case "mixed6.test" -> List.of(PUBLIC, "2606:4700::1111", "::1");
            case "nat64.test" -> List.of("64:ff9b::7f00:1");
            case "sixtofour.test" -> List.of("2002:7f00:1::");
            // public when the URL is accepted, this machine ever after
            case "rebinding.test" -> List.of(rebindingQuestions.getAndIncrement() == 0 ? PUBLIC : "127.0.0.1");
            default -> throw new UnknownHostException(host);
        };
    }

    private static InetAddress[] literals(List<String> texts) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[texts.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = InetAddress.getByName(texts.get(i));
        }
        return addresses;
    }
}
