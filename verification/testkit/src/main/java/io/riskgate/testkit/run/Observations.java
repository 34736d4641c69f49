package io.riskgate.testkit.run;

import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.Breach;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.avro.SensorResult;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StrategyHealth;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.mapping.ScopeMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.scenario.Answer;
import io.riskgate.testkit.scenario.Observed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a reader of the output topics, and of nothing else, can say about a run. */
public final class Observations {
    private final EngineCodecs codecs;

    public Observations(WireFormat wire) {
        this.codecs = new EngineCodecs(wire);
    }

    public Observed of(RunLog log) {
        Observed observed = new Observed();
        try {
            for (LogRecord record : log.topic(Topics.DECISIONS)) {
                Decision decision = codecs.decisions().decodeRecord(record.value());
                observed.answered(decision.getOrderId(), answer(decision));
            }
            for (LogRecord record : log.topic(Topics.DEAD_LETTERS)) {
                DeadLetter letter = codecs.deadLetters().decodeRecord(record.value());
                observed.deadLettered(letter.getSource().getTopic(), letter.getReason());
            }
            addStandings(log, observed);
            for (LogRecord record : log.topic(Topics.KILL_SWITCH_EVENTS)) {
                addKillSwitch(codecs.killSwitches().decodeRecord(record.value()), observed);
            }
        } catch (UnreadableRecord e) {
            throw new IllegalStateException("the engine wrote what nobody can read: " + e.detail(), e);
        }
        log.topic(Topics.RISK_SNAPSHOTS).forEach(record -> addPositions(record, observed));
        return observed;
    }

    private void addStandings(RunLog log, Observed observed) throws UnreadableRecord {
        for (LogRecord record : log.topic(Topics.BREACHES)) {
            Breach breach = codecs.standings().decodeBreach(record.value());
            observed.breached(
                    breach.getBreachId(), breach.getState().name(), Objects.toString(breach.getVerdict(), ""));
        }
        for (LogRecord record : log.topic(Topics.STANDINGS)) {
            Standing standing = codecs.standings().decodeStanding(record.value());
            observed.stands(standing.getSubject(), standing.getAfter());
        }
        for (LogRecord record : log.topic(Topics.STRATEGY_HEALTH)) {
            StrategyHealth health = codecs.standings().decodeHealth(record.value());
            observed.ranks(health.getStrategyId(), health.getRank());
        }
    }

    private static Answer answer(Decision decision) {
        List<Answer.Measure> measures = new ArrayList<>();
        decision.getChecks()
                .forEach(check ->
                        measures.add(new Answer.Measure(check.getCode(), check.getObserved(), check.getLimit())));
        Map<String, String> sensors = new TreeMap<>();
        for (SensorResult sensor : decision.getAssessment().getSensors()) {
            String name = sensor.getSensor().name();
            measures.add(new Answer.Measure("SENSOR_" + name, sensor.getObserved(), sensor.getLimit()));
            sensors.put(name, sensor.getStatus().name());
        }
        return new Answer(
                decision.getOutcome().name(),
                decision.getReason(),
                measures,
                new Answer.Judgement(
                        decision.getApprovedQuantity(),
                        decision.getAssessment().getAction().name(),
                        decision.getAssessment().getWouldHave().name(),
                        sensors));
    }

    private static void addKillSwitch(KillSwitchEvent event, Observed observed) {
        String scope = ScopeMapping.toCore(event.getScope()).toString();
        observed.commandAnswered(
                Observed.asker(event.getCommandId(), event.getPersons().get(0), scope), answer(event));
        switch (event.getResult()) {
            case HALTED -> observed.halted(scope);
            case RESUMED -> observed.resumed(scope);
            default -> {
                // An answer to a person; no latch has moved.
            }
        }
    }

    /** A curb is told by how hard it is. */
    private static String answer(KillSwitchEvent event) {
        return event.getResult() == KillSwitchResult.CURBED
                ? String.valueOf(event.getSeverity())
                : event.getResult().name();
    }

    private void addPositions(LogRecord record, Observed observed) {
        var decoded = codecs.snapshots().decode(record.key(), record.value());
        if (!(decoded instanceof Decoded.Readable<io.riskgate.enforcement.portfolio.RiskSnapshot> readable)) {
            throw new IllegalStateException("the engine wrote a snapshot that nobody can read: " + decoded);
        }
        Map<String, BigDecimal> held = new TreeMap<>();
        readable.value()
                .positions()
                .forEach(line -> held.put(line.instrumentId(), line.quantity().units()));
        observed.holds(readable.value().portfolioId(), held);
    }
}
