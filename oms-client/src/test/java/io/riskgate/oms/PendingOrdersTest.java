package io.riskgate.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.OrderTerms;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.avro.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingOrdersTest implements OmsListener {
    /** Longer than any test runs: the clock of these tests is their own. */
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private static final long VALID_NANOS = 3_000_000_000L;

    private final LeaseWatch leases = new LeaseWatch();
    private final List<String> late = new ArrayList<>();
    private long nanos = 1;
    private long millis = 1_000_000;
    private final PendingOrders pending = new PendingOrders(leases, this, () -> nanos, () -> millis);

    @BeforeEach
    void an_engine_lives() {
        leases.take(new Lease("engine-1", "e-1", "b-1", "", nanos, VALID_NANOS));
    }

    @Test
    void permits_an_approval_once() {
        var decision = answered(approval(millis + 5_000), "e-1");

        assertThat(decision.isApproved()).isTrue();
        assertThat(decision.claim()).isEqualTo(Refusal.NONE);
        assertThat(decision.claim()).isEqualTo(Refusal.USED);
    }

    @Test
    void refuses_what_the_engine_rejects() {
        Decision rejected = approval(millis + 5_000);
        rejected.setOutcome(Outcome.REJECTED);

        assertThat(answered(rejected, "e-1").claim()).isEqualTo(Refusal.REJECTED);
    }

    @Test
    void counts_silence_as_a_rejection_and_says_when_an_approval_comes_after_it() {
        var answer = pending.add(order("100"), Duration.ofMillis(1));
        assertThat(answer.join().claim()).isEqualTo(Refusal.DEADLINE);

        pending.answered(approval(millis + 5_000), "e-1", true);
        assertThat(late).containsExactly("o-1");
    }

    @Test
    void counts_an_approval_as_late_that_comes_before_anybody_has_noticed() {
        var answer = submitted();
        nanos += DEADLINE.toNanos() + 1;
        pending.answered(approval(millis + 5_000), "e-1", true);

        assertThat(answer.join().claim()).isEqualTo(Refusal.DEADLINE);
        assertThat(late).containsExactly("o-1");
    }

    @Test
    void refuses_an_approval_that_has_expired_when_it_comes_or_when_it_is_used() {
        assertThat(answered(approval(millis - 1), "e-1").claim()).isEqualTo(Refusal.EXPIRED);

        var decision = answered(approval(millis + 5_000), "e-1");
        millis += 5_001;
        assertThat(decision.claim()).isEqualTo(Refusal.EXPIRED);
    }

    @Test
    void takes_an_approval_until_the_last_millisecond() {
        var decision = answered(approval(millis + 5_000), "e-1");
        millis += 5_000;

        assertThat(decision.claim()).isEqualTo(Refusal.NONE);
    }

    @Test
    void refuses_an_approval_of_an_epoch_that_no_living_engine_names() {
        assertThat(answered(approval(millis + 5_000), "e-0").claim()).isEqualTo(Refusal.UNKNOWN_EPOCH);

        var decision = answered(approval(millis + 5_000), "e-1");
        leases.take(new Lease("engine-1", "e-2", "b-1", "", nanos, VALID_NANOS));
        assertThat(decision.claim()).isEqualTo(Refusal.UNKNOWN_EPOCH);
    }

    @Test
    void takes_a_permission_back_when_a_halt_in_its_scope_follows() {
        var decision = answered(approval(millis + 5_000), "e-1");
        pending.halted(HaltScope.portfolio("other"), List.of());
        assertThat(decision.isApproved()).isTrue();

        pending.halted(HaltScope.portfolio("macro"), List.of());
        assertThat(decision.claim()).isEqualTo(Refusal.HALTED);
    }

    @Test
    void permits_what_is_submitted_after_a_halt_and_approved_because_the_engine_has_resumed() {
        pending.halted(HaltScope.portfolio("macro"), List.of("o-0"));

        assertThat(answered(approval(millis + 5_000), "e-1").claim()).isEqualTo(Refusal.NONE);
    }

    @Test
    void refuses_an_approval_that_is_read_after_the_halt_it_was_given_before() {
        var overtaken = submitted();
        pending.halted(HaltScope.FIRM, List.of());
        pending.answered(approval(millis + 5_000), "e-1", true);

        assertThat(overtaken.join().claim()).isEqualTo(Refusal.HALTED);
    }

    @Test
    void refuses_an_approval_of_an_order_that_a_halt_names_though_it_is_submitted_again_later() {
        pending.halted(HaltScope.FIRM, List.of("o-1"));

        assertThat(answered(approval(millis + 5_000), "e-1").claim()).isEqualTo(Refusal.HALTED);
    }

    @Test
    void gives_the_same_permission_for_an_order_that_is_submitted_again() {
        assertThat(answered(approval(millis + 5_000), "e-1").claim()).isEqualTo(Refusal.NONE);

        assertThat(answered(approval(millis + 5_000), "e-1").claim()).isEqualTo(Refusal.USED);
        assertThat(late).isEmpty();
    }

    @Test
    void does_not_take_the_approval_of_another_quantity_under_the_same_id() {
        var answer = pending.add(order("1000"), DEADLINE);
        pending.answered(approval(millis + 5_000), "e-1", true);

        assertThat(answer).isNotDone();
        assertThat(late).containsExactly("o-1");
    }

    @Test
    void says_how_much_of_an_order_is_approved() {
        Decision half = approval(millis + 5_000);
        half.setApprovedQuantity(new BigDecimal("50.000000"));

        assertThat(answered(half, "e-1").approvedQuantity()).isEqualByComparingTo("50");
        assertThat(refused().approvedQuantity()).isZero();
    }

    private io.riskgate.oms.Decision refused() {
        Decision rejected = approval(millis + 5_000);
        rejected.setOutcome(Outcome.REJECTED);
        return answered(rejected, "e-1");
    }

    @Test
    void permits_nothing_while_no_engine_lives() {
        var decision = answered(approval(millis + 5_000), "e-1");
        nanos += VALID_NANOS + 1;

        assertThat(decision.claim()).isEqualTo(Refusal.NO_LEASE);
    }

    @Test
    void permits_nothing_while_two_builds_decide_outside_of_a_declared_rollout() {
        var decision = answered(approval(millis + 5_000), "e-1");
        leases.take(new Lease("engine-2", "e-9", "b-2", "", nanos, VALID_NANOS));
        assertThat(decision.claim()).isEqualTo(Refusal.TWO_BUILDS);

        leases.take(new Lease("engine-2", "e-9", "b-2", "march", nanos, VALID_NANOS));
        assertThat(decision.claim()).as("only one of them knows of it").isEqualTo(Refusal.TWO_BUILDS);

        leases.take(new Lease("engine-1", "e-1", "b-1", "march", nanos, VALID_NANOS));
        assertThat(decision.claim()).isEqualTo(Refusal.NONE);
    }

    @Test
    void refuses_all_that_waits_when_it_ends() {
        var answer = submitted();
        pending.refuseAll(Refusal.CLOSED);

        assertThat(answer.join().claim()).isEqualTo(Refusal.CLOSED);
    }

    private io.riskgate.oms.Decision answered(Decision record, String epoch) {
        var answer = submitted();
        pending.answered(record, epoch, true);
        return answer.join();
    }

    private CompletableFuture<io.riskgate.oms.Decision> submitted() {
        return pending.add(order("100"), DEADLINE);
    }

    private static Order order(String quantity) {
        var order = new Order();
        order.setOrderId("o-1");
        order.setPortfolioId("macro");
        order.setStrategyId("trend");
        order.setInstrumentId("EURUSD");
        order.setSide(Side.BUY);
        order.setQuantity(new BigDecimal(quantity));
        return order;
    }

    private static Decision approval(long validUntilMillis) {
        var record = new Decision();
        record.setOrderId("o-1");
        record.setTerms(new OrderTerms("EURUSD", Side.BUY, new BigDecimal("100.000000"), null));
        record.setOutcome(Outcome.APPROVED);
        record.setApprovedQuantity(new BigDecimal("100.000000"));
        record.setValidUntil(Instant.ofEpochMilli(validUntilMillis));
        return record;
    }

    @Override
    public void halted(HaltNotice halt) {}

    @Override
    public void late(Decision approval) {
        late.add(approval.getOrderId());
    }

    @Override
    public void leaseLost(Refusal reason) {}
}
