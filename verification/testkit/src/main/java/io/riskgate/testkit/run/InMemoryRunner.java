package io.riskgate.testkit.run;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.control.ControlAnswer;
import io.riskgate.enforcement.control.ControlDecider;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.enforcement.market.MarketStep;
import io.riskgate.enforcement.market.Universe;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.scenario.Answer;
import io.riskgate.testkit.scenario.InputRecord;
import io.riskgate.testkit.scenario.InputRecords;
import io.riskgate.testkit.scenario.Observed;
import io.riskgate.testkit.scenario.Scenario;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One partition of the core, the market fold and the control decider, called directly: no Kafka, no rows, no threads.
 *
 * <p>Inputs still go through the codecs, because what cannot be read is part of the behavior.
 */
public final class InMemoryRunner implements ScenarioRunner {
    /** Days of returns behind every risk figure, on every runner. */
    static final int WINDOW_DAYS = 250;

    @Override
    public ScenarioRun run(Scenario scenario) {
        WireFormat wire = new WireFormat(SchemaRegistry.open("mock://in-memory-runner"));
        InputRecords records = new InputRecords(wire, scenario);
        Partition partition = new Partition(wire);
        records.given().forEach(partition::take);
        records.when().forEach(partition::take);
        return new ScenarioRun(partition.observed, List.of());
    }

    /** What the three shells do, without their plumbing. */
    private static final class Partition implements Output.Handler {
        private final Observed observed = new Observed();
        private final EngineCodecs codecs;
        private final RememberedPartition memory = new RememberedPartition();
        private final PartitionCore core = new PartitionCore(new PartitionState(WINDOW_DAYS), memory);
        private final Universe universe = new Universe(BarSettings.DAILY);
        private final ControlDecider control = new ControlDecider(new RememberedControl());
        private String topic = "";

        Partition(WireFormat wire) {
            codecs = new EngineCodecs(wire);
        }

        void take(InputRecord input) {
            topic = input.topic();
            byte[] key = input.key().getBytes(StandardCharsets.UTF_8);
            byte[] value = input.value();
            switch (topic) {
                case Topics.PRICES -> use(codecs.prices().decode(key, value), this::price);
                case Topics.COMMANDS -> use(codecs.commands().decode(key, value), this::command);
                case Topics.LIMITS -> use(codecs.limits().decode(key, value), this::limits);
                case Topics.INSTRUMENTS ->
                    use(
                            codecs.instruments().decode(key, value),
                            listed -> mark(control.list(listed.instrument(), listed.eventTimeMillis())));
                case Topics.GOVERNANCE ->
                    use(
                            codecs.governances().decode(key, value),
                            governance -> mark(control.govern(governance.policy(), governance.eventTimeMillis())));
                case Topics.SIGNALS -> use(codecs.signals().decode(key, value), this::step);
                case Topics.REVIEWS -> use(codecs.reviews().decode(key, value), this::step);
                case Topics.ORDERS -> use(codecs.orders().decode(key, value), this::step);
                case Topics.FILLS -> use(codecs.fills().decode(key, value), this::step);
                case Topics.STRESS_RESULTS -> use(codecs.stressResults().decode(key, value), this::step);
                default -> throw new IllegalArgumentException("no flow reads " + topic);
            }
        }

        private <T> void use(Decoded<T> decoded, Consumer<T> taker) {
            if (decoded instanceof Decoded.Readable<T> readable) {
                taker.accept(readable.value());
            } else if (decoded instanceof Decoded.Unreadable<T> bad) {
                observed.deadLettered(topic, bad.reason().name());
                OrderMalformed malformed = bad.answerable();
                if (malformed != null) {
                    step(malformed);
                }
            }
        }

        private void price(PriceObserved price) {
            MarketStep folded = universe.fold(price);
            if (folded.isRefused()) {
                observed.deadLettered(topic, folded.reason());
            }
            folded.updates().forEach(this::step);
        }

        private void command(CommandReceived command) {
            ControlAnswer answer = control.decide(command);
            if (answer.result() != ControlAnswer.Result.ACCEPTED) {
                observed.commandAnswered(command.commandId(), answer.result().name());
            }
            mark(answer);
        }

        private void limits(LimitsSubmitted submitted) {
            ControlAnswer answer = control.decide(submitted);
            if (answer.result() == ControlAnswer.Result.REFUSED) {
                observed.deadLettered(topic, "LIMIT");
            }
            mark(answer);
        }

        private void mark(ControlAnswer answer) {
            RiskEvent marker = answer.marker();
            if (marker != null) {
                step(marker);
            }
        }

        private void step(RiskEvent event) {
            Step step = core.step(event);
            for (StateChange change : step.changes()) {
                change.dispatch(memory);
            }
            for (Output output : step.outputs()) {
                output.dispatch(this);
            }
        }

        @Override
        public void on(Output.DecisionMade output) {
            Decision decision = output.decision();
            observed.answered(decision.orderId(), answer(decision));
        }

        private static Answer answer(Decision decision) {
            List<Answer.Measure> measures = new ArrayList<>();
            decision.results()
                    .forEach(result ->
                            measures.add(new Answer.Measure(result.code().name(), result.observed(), result.limit())));
            Map<String, String> sensors = new TreeMap<>();
            for (SensorResult result : decision.assessment().sensors()) {
                SensorFinding finding = result.finding();
                measures.add(new Answer.Measure("SENSOR_" + finding.sensor(), finding.observed(), finding.limit()));
                sensors.put(finding.sensor().name(), finding.status().name());
            }
            return new Answer(
                    decision.outcome().name(),
                    decision.reason(),
                    measures,
                    new Answer.Judgement(
                            decision.approvedQuantity().units(),
                            decision.assessment().action().name(),
                            decision.assessment().wouldHave().name(),
                            sensors));
        }

        @Override
        public void on(Output.SnapshotTaken output) {
            Map<String, BigDecimal> held = new TreeMap<>();
            for (RiskSnapshot.PositionLine line : output.snapshot().positions()) {
                held.put(line.instrumentId(), line.quantity().units());
            }
            observed.holds(output.snapshot().portfolioId(), held);
        }

        @Override
        public void on(Output.TradingHalted output) {
            observed.halted(output.latch().scope().toString());
            observed.commandAnswered(asker(output.latch()), "HALTED");
        }

        @Override
        public void on(Output.TradingCurbed output) {
            observed.commandAnswered(
                    asker(output.latch()), output.latch().severity().name());
        }

        @Override
        public void on(Output.TradingEased output) {
            observed.commandAnswered(asker(output.latch()), "EASED");
        }

        private static String asker(KillLatch latch) {
            return Observed.asker(
                    latch.commandId(), latch.setBy(), latch.scope().toString());
        }

        @Override
        public void on(Output.TradingResumed output) {
            observed.resumed(output.scope().toString());
            observed.commandAnswered(output.commandId(), "RESUMED");
        }

        @Override
        public void on(Output.ResumeRefused output) {
            observed.commandAnswered(output.resume().commandId(), "REFUSED");
        }

        @Override
        public void on(Output.BreachMoved output) {
            observed.breached(
                    output.breach().breachId(),
                    output.breach().state().name(),
                    Objects.toString(output.breach().verdict(), ""));
        }

        @Override
        public void on(Output.StandingMoved output) {
            observed.stands(output.change().subject(), output.change().after());
        }

        @Override
        public void on(Output.HealthTaken output) {
            observed.ranks(output.ledger().strategyId(), output.rank());
        }

        @Override
        public void on(Output.InputRefused output) {
            observed.deadLettered(topic, output.reason());
        }
    }
}
