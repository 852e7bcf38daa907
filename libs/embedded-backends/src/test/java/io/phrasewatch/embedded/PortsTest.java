package io.phrasewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768;

    @Test
    void givesFreePortsThatNoOutgoingConnectionTakesAndNoneTwice() {
        List<Integer> ports = IntStream.range(0, 200).mapToObj(i -> Ports.free()).toList();

        assertThat(ports).doesNotHaveDuplicates().allSatisfy(port -> assertThat(port).isLessThan(FIRST_OF_OUTGOING_CONNECTIONS));
        assertThat(ports).allMatch(Ports::isFree);
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.require(taken.getLocalPort(), "Kafka"))
                    .isInstanceOf(BackendException.class).hasMessageContaining("Kafka port " + taken.getLocalPort() + " is already in use");
        }
    }
}
