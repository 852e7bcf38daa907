package io.phrasewatch.ingest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {

    private final TargetGuard strict = guard(List.of(), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.254", "127.1", "2130706433", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.7", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "localhost", "LOCALHOST", "localhost.", "[::1]", "::1", "[::]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "[::ffff:a00:1]", "[::127.0.0.1]", "[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "[fec0::1]", "[ff02::1]",
        "[64:ff9b::7f00:1]", "[64:ff9b:1::a00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[2001:db8::1]"})
    void refusesWhatIsNotPublic(String host) {
        assertThat(strict.refusesByName(host)).isTrue();
        assertThatThrownBy(() -> strict.checked(host)).isInstanceOf(TargetRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "172.15.255.255", "100.128.0.1", "[2606:4700::1111]", "[::ffff:808:808]"})
    void passesPublicAddresses(String host) {
        assertThat(strict.refusesByName(host)).isFalse();
        assertThatCode(() -> strict.checked(host)).doesNotThrowAnyException();
    }

    @Test
    void refusesAHostWithoutAddress() {
        assertThatThrownBy(() -> strict.checked("no-such-host.invalid")).isInstanceOf(TargetRefusedException.class);
    }

    @Test
    void passesNetworksTheOperatorAllows() {
        // Given
        TargetGuard guard = guard(List.of("127.0.0.0/8", "::1"), List.of());

        // When / Then
        assertThat(guard.refusesByName("127.0.0.1")).isFalse();
        assertThat(guard.refusesByName("[::1]")).isFalse();
        assertThat(guard.refusesByName("10.0.0.1")).isTrue();
    }

    @Test
    void passesHostsTheOperatorAllows() {
        // Given
        TargetGuard guard = guard(List.of(), List.of("LocalHost"));

        // When / Then
        assertThatCode(() -> guard.checked("localhost")).doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.checked("127.0.0.1")).isInstanceOf(TargetRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/33", "10.0.0.0/-1", "example.org/8", "10.0.0.0/x", "::/129"})
    void doesNotStartWithANetworkThatIsNone(String network) {
        assertThatThrownBy(() -> guard(List.of(network), List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a network");
    }

    private static TargetGuard guard(List<String> networks, List<String> hosts) {
        return new TargetGuard(networks, hosts, new SystemNameService());
    }
}
