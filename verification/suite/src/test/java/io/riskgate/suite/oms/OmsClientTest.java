package io.riskgate.suite.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.oms.Decision;
import io.riskgate.oms.HaltNotice;
import io.riskgate.oms.Refusal;
import io.riskgate.testkit.BrokerFixture;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against a real engine: a permission, a halt that takes it back, and an engine that dies. */
class OmsClientTest {
    private static final Duration WAIT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void permits_what_is_approved_until_a_halt_and_nothing_without_a_living_engine() {
        try (TradingDesk desk = new TradingDesk(BrokerFixture.shared(), directory)) {
            Awaitility.await("a lease").atMost(WAIT).until(() -> desk.client.lease() == Refusal.NONE);
            Decision used = desk.client.submit(desk.order()).join();
            assertThat(used.claim()).isEqualTo(Refusal.NONE);
            assertThat(used.claim()).isEqualTo(Refusal.USED);
            Decision repeated = desk.client.submit(desk.orderAgain()).join();
            assertThat(repeated.claim()).as("the same order again").isEqualTo(Refusal.USED);
            Decision kept = desk.client.submit(desk.order()).join();
            assertThat(kept.isApproved()).isTrue();

            desk.halt();
            Awaitility.await("a halt in both partitions").atMost(WAIT).until(() -> desk.halts.size() == 2);
            assertThat(desk.halts.stream().map(HaltNotice::orderIds))
                    .anySatisfy(ids -> assertThat(ids).containsExactlyInAnyOrder("oms-1", "oms-2"));
            assertThat(kept.claim()).isEqualTo(Refusal.HALTED);
            Decision refused = desk.client.submit(desk.order()).join();
            assertThat(refused.refusal()).isEqualTo(Refusal.REJECTED);
            desk.garbleKillSwitchEvents();
            Awaitility.await("what cannot be read to count as a halt")
                    .atMost(WAIT)
                    .until(() ->
                            desk.halts.stream().anyMatch(halt -> halt.reason().contains("could not be read")));

            desk.killEngine();
            Awaitility.await("the lease to run out").atMost(WAIT).until(() -> desk.client.lease() == Refusal.NO_LEASE);
            Awaitility.await("to be told").atMost(WAIT).until(() -> desk.lostLeases.contains(Refusal.NO_LEASE));
            assertThat(desk.lateApprovals).isEmpty();
        }
    }
}
