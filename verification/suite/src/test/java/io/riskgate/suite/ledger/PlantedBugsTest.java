package io.riskgate.suite.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.riskgate.schemas.avro.AuditKind;
import io.riskgate.schemas.avro.AuditRecord;
import io.riskgate.schemas.avro.ControlMarker;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Fill;
import io.riskgate.schemas.avro.HaltChange;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.avro.Refusal;
import io.riskgate.schemas.avro.RiskSnapshot;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.state.store.RowKeys;
import io.riskgate.testkit.ledger.Ledger;
import io.riskgate.testkit.ledger.LedgerCheck;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.run.TestDriverRunner;
import io.riskgate.testkit.scenario.Scenario;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each invariant's check finds the bugs planted for it in the log of a real run, and finds nothing in the log itself.
 */
class PlantedBugsTest {
    private static final TestDriverRunner RUNNER = new TestDriverRunner();
    private static final RunLog LOG =
            RUNNER.runToLog(Scenario.read(Path.of("src/test/resources/ledger/a_busy_day_with_a_halt.yaml")));

    @Test
    void finds_nothing_in_a_run_without_bugs() {
        assertThat(Ledger.faults(LOG, RUNNER.wire())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> finds_each_planted_bug() {
        return bugs().entrySet().stream()
                .map(bug -> dynamicTest(bug.getKey(), () -> {
                    TamperedLog tampered = bug.getValue().apply(new TamperedLog(LOG, RUNNER.wire()));
                    String check = bug.getKey().substring(0, bug.getKey().indexOf(':'));
                    assertThat(Ledger.faults(tampered.toRunLog(), RUNNER.wire()))
                            .anyMatch(fault -> fault.startsWith(check + " "));
                }));
    }

    @Test
    void plants_at_least_two_bugs_for_each_check() {
        for (LedgerCheck check : Ledger.checks()) {
            String number = check.name().substring(0, 2);
            assertThat(bugs().keySet().stream().filter(bug -> bug.startsWith(number + ":")))
                    .as(check.name())
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static Map<String, UnaryOperator<TamperedLog>> bugs() {
        Map<String, UnaryOperator<TamperedLog>> bugs = new LinkedHashMap<>();
        addOrderBugs(bugs);
        addPositionBugs(bugs);
        addHaltBugs(bugs);
        addAuditBugs(bugs);
        addStaleBugs(bugs);
        addDispositionBugs(bugs);
        addReplayBugs(bugs);
        addRowBugs(bugs);
        return bugs;
    }

    private static void addOrderBugs(Map<String, UnaryOperator<TamperedLog>> bugs) {
        bugs.put("I1: a decision is lost", log -> log.drop(Topics.DECISIONS, Decision.class, is("before")));
        bugs.put("I1: a decision is written twice", log -> log.repeat(Topics.DECISIONS, Decision.class, is("before")));
        bugs.put(
                "I1: a decision answers an order that nobody sent",
                log -> log.drop(
                        Topics.ORDERS, Order.class, order -> order.getOrderId().equals("before")));
        bugs.put(
                "I1: the same order is approved and then refused",
                log -> log.edit(Topics.DECISIONS, Decision.class, is("twice"), d -> d.setOutcome(Outcome.REJECTED)));
    }

    private static Predicate<Decision> is(String orderId) {
        return decision -> decision.getOrderId().equals(orderId);
    }

    private static void addPositionBugs(Map<String, UnaryOperator<TamperedLog>> bugs) {
        bugs.put(
                "I2: a fill is folded that is not in the log",
                log -> log.drop(
                        Topics.FILLS, Fill.class, fill -> fill.getExecutionId().equals("f2")));
        bugs.put(
                "I2: a fill in the log is not folded",
                log -> log.edit(
                        Topics.FILLS,
                        Fill.class,
                        fill -> fill.getExecutionId().equals("f1"),
                        fill -> fill.setExecutionId("another")));
        bugs.put(
                "I2: a position is off by a millionth",
                log -> log.edit(
                        Topics.RISK_SNAPSHOTS,
                        RiskSnapshot.class,
                        snapshot -> snapshot.getFillCount() == 3,
                        snapshot -> snapshot.getPositions().get(0).setQuantity(new BigDecimal("1000.000001"))));
    }

    private static void addHaltBugs(Map<String, UnaryOperator<TamperedLog>> bugs) {
        bugs.put(
                "I3: an order is approved after the halt in the topic alone",
                log -> log.edit(Topics.DECISIONS, Decision.class, is("halted"), d -> d.setOutcome(Outcome.APPROVED)));
        bugs.put(
                "I3: an order is approved after the halt and the audit is forged to match",
                log -> log.edit(Topics.DECISIONS, Decision.class, is("halted"), PlantedBugsTest::approve)
                        .forge(
                                body -> body.getDecision() != null
                                        && is("halted").test(body.getDecision()),
                                body -> approve(body.getDecision())));
        bugs.put(
                "I4: a halted order is refused for another reason",
                log -> log.forge(
                        body -> body.getDecision() != null && is("halted").test(body.getDecision()),
                        body -> body.getDecision().setReason("QUANTITY")));
        bugs.put(
                "I4: one person resumes",
                log -> log.forge(
                        body -> body.getKillSwitch() != null
                                && body.getKillSwitch().getResult() == KillSwitchResult.RESUMED,
                        body -> body.getKillSwitch().setPersons(List.of("ann", "ann"))));
        bugs.put(
                "I4: a marker has no effect",
                log -> log.forge(
                        body -> body.getKillSwitch() != null
                                && body.getKillSwitch().getResult() == KillSwitchResult.HALTED,
                        body -> body.getKillSwitch().setCommandId("another")));
    }

    private static void approve(Decision decision) {
        decision.setOutcome(Outcome.APPROVED);
        decision.setReason("NONE");
    }

    private static void addAuditBugs(Map<String, UnaryOperator<TamperedLog>> bugs) {
        bugs.put(
                "I5: a record is lost",
                log -> log.drop(
                        Topics.AUDIT,
                        AuditRecord.class,
                        record -> record.getBody().getSequence() == 5));
        bugs.put(
                "I5: a record is edited",
                log -> log.edit(
                        Topics.AUDIT,
                        AuditRecord.class,
                        record -> record.getBody().getKind() == AuditKind.DECISION,
                        record -> record.getBody().getDecision().setReason("NOTIONAL")));
        bugs.put(
                "I5: a record is edited and every hash forged",
                log -> log.forge(
                        body -> body.getDecision() != null,
                        body -> body.getDecision().setReason("NOTIONAL")));
        bugs.put(
                "I5: numbering skips one",
                log -> log.forge(body -> body.getSequence() > 5, body -> body.setSequence(body.getSequence() + 1)));
        bugs.put(
                "I5: a dead letter is not recorded",
                log -> log.repeat(
                        Topics.DEAD_LETTERS,
                        DeadLetter.class,
                        letter -> letter.getReason().equals("DECODE")));
        bugs.put(
                "I5: a dead letter of another flow is not recorded",
                log -> log.repeat(
                        Topics.DEAD_LETTERS,
                        DeadLetter.class,
                        letter -> letter.getSource().getTopic().equals(Topics.COMMANDS)));
        bugs.put(
                "I5: a refused command is not recorded",
                log -> log.repeat(
                        Topics.KILL_SWITCH_EVENTS,
                        KillSwitchEvent.class,
                        event -> event.getResult() == KillSwitchResult.REFUSED));
        bugs.put(
                "I5: an answer is recorded that nobody got",
                log -> log.drop(
                        Topics.KILL_SWITCH_EVENTS,
                        KillSwitchEvent.class,
                        event -> event.getResult() == KillSwitchResult.AWAITING_SECOND_PERSON));
        bugs.put(
                "I5: a control change is not recorded",
                log -> log.repeat(
                        Topics.CONTROL, ControlMarker.class, marker -> marker.getChange() instanceof HaltChange));
    }

    private static void addStaleBugs(Map<String, UnaryOperator<TamperedLog>> bugs) {
        bugs.put(
                "I7: an order is approved long after the last price",
                log -> log.edit(
                        Topics.DECISIONS,
                        Decision.class,
                        is("before"),
                        decision ->
                                decision.setEventTime(decision.getEventTime().plus(Duration.ofDays(60)))));
        bugs.put(
                "I7: an approval names a market state that never was",
                log -> log.edit(
                        Topics.DECISIONS,
                        Decision.class,
                        is("before"),
                        decision -> decision.getVersions().setMarket(1_000_000)));
        bugs.put(
                "I7: the market state had no price",
                log -> log.edit(
                        Topics.DECISIONS,
                        Decision.class,
                        is("before"),
                        decision -> decision.getTerms().setInstrumentId("XAUUSD")));
    }

    private static void addDispositionBugs(Map<String, UnaryOperator<TamperedLog>> bugs) {
        bugs.put(
                "I8: an input is taken twice",
                log -> log.forge(
                        body -> body.getDecision() != null && is("before").test(body.getDecision()),
                        body -> body.getInputs().forEach(run -> run.setCount(run.getCount() + 1))));
        bugs.put("I8: an order is skipped", log -> log.drop(Topics.DECISIONS, Decision.class, is("after")));
        bugs.put(
                "I8: a bad fill vanishes",
                log -> log.drop(
                        Topics.DEAD_LETTERS,
                        DeadLetter.class,
                        letter -> letter.getSource().getTopic().equals(Topics.FILLS)));
        bugs.put(
                "I8: a refusal is not taken into the audit",
                log -> log.repeat(Topics.REFUSALS, Refusal.class, refusal -> true));
    }

    private static void addReplayBugs(Map<String, UnaryOperator<TamperedLog>> bugs) {
        bugs.put(
                "I6: a figure differs in its last bit",
                log -> log.forge(
                        body -> body.getDecision() != null && is("before").test(body.getDecision()),
                        body -> body.getDecision()
                                .getChecks()
                                .forEach(check -> check.setObserved(Math.nextUp(check.getObserved())))));
        bugs.put(
                "I6: an order is edited after it was decided",
                log -> log.edit(
                        Topics.ORDERS,
                        Order.class,
                        order -> order.getOrderId().equals("before"),
                        order -> order.setCorrelationId("another")));
        bugs.put("I6: an input is lost", log -> log.drop(Topics.FILLS, Fill.class, fill -> true));
        bugs.put(
                "I6: a state hash is wrong",
                log -> log.forge(body -> body.getSequence() == 3, body -> body.setStateHash(ByteBuffer.allocate(32))));
    }

    private static void addRowBugs(Map<String, UnaryOperator<TamperedLog>> bugs) {
        bugs.put("I9: a row is lost on its way to the changelog", log -> log.dropRow(RowKeys.POSITION));
        bugs.put("I9: a row is damaged in the changelog", log -> log.editRow(RowKeys.EQUITY));
        bugs.put("I9: a row appears from nowhere", log -> log.addRow("memory-rows", "execution|forged"));
    }
}
