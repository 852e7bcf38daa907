package io.phrasewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SuitePortsTest {

    @Test
    void refusesAnHttpPortInUse() throws Exception {
        try (ServerSocket taken = listen()) {
            assertThatThrownBy(() -> SuitePorts.claim("127.0.0.1", taken.getLocalPort(), OptionalInt.empty()))
                    .isInstanceOf(BackendException.class)
                    .hasMessage("port " + taken.getLocalPort() + " is already in use; choose another with --port");
        }
    }

    @Test
    void refusesAKafkaPortInUseWhenItWasAskedFor() throws Exception {
        try (ServerSocket taken = listen()) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> SuitePorts.claim("127.0.0.1", Ports.free(), OptionalInt.of(port)))
                    .isInstanceOf(BackendException.class)
                    .hasMessage("Kafka port " + port + " is already in use; choose another with --kafka-port");
        }
    }

    @Test
    void keepsTheTwoApartWhenHttpTakesKafkasUsualPort() {
        if (Ports.isFree(SuitePorts.USUAL_KAFKA)) {
            assertThat(SuitePorts.claim("127.0.0.1", SuitePorts.USUAL_KAFKA, OptionalInt.empty()).kafka())
                    .isNotEqualTo(SuitePorts.USUAL_KAFKA);
        }
    }

    @Test
    void isReachedOverLoopbackWhenItListensEverywhere() {
        assertThat(new SuitePorts("0.0.0.0", 8080, 9092).url()).isEqualTo("http://localhost:8080");
    }

    private static ServerSocket listen() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
