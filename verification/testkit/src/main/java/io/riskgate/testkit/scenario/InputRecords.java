package io.riskgate.testkit.scenario;

import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.schemas.avro.Instrument;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.InstrumentMapping;
import io.riskgate.schemas.mapping.LimitMapping;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A scenario as the records that the outside world would publish, in order. */
public final class InputRecords {
    private static final long FIRST_CLOSE_MILLIS =
            Instant.parse("2024-01-01T16:00:00Z").toEpochMilli();
    private static final long DAY_MILLIS = 86_400_000L;

    private final WireFormat wire;
    private final Scenario scenario;
    private final long startMillis;

    public InputRecords(WireFormat wire, Scenario scenario) {
        this.wire = wire;
        this.scenario = scenario;
        Given.History history = scenario.given().history();
        this.startMillis = FIRST_CLOSE_MILLIS + (history == null ? 0 : (history.days() - 1) * DAY_MILLIS);
    }

    /** What is known before; its order within one topic matters, its order between topics does not. */
    public List<InputRecord> given() {
        List<InputRecord> records = new ArrayList<>();
        Given given = scenario.given();
        for (String pair : given.pairs()) {
            BigDecimal volume =
                    given.dailyVolumes() == null ? null : given.dailyVolumes().get(pair);
            var listed = new InstrumentDefinition(
                    pair,
                    InstrumentDefinition.AssetClass.CURRENCY_PAIR,
                    pair.substring(0, 3),
                    pair.substring(3),
                    Quantity.parse("1000"),
                    null,
                    volume == null ? null : Quantity.of(volume));
            var record = new Instrument(InstrumentMapping.toAvro(listed), Instant.ofEpochMilli(FIRST_CLOSE_MILLIS));
            records.add(new InputRecord(
                    Topics.INSTRUMENTS, pair, wire.encode(Topics.INSTRUMENTS, record), FIRST_CLOSE_MILLIS));
        }
        given.limits().forEach((portfolio, limits) -> records.addAll(limits(portfolio, limits, FIRST_CLOSE_MILLIS)));
        addHistory(records);
        return records;
    }

    private void addHistory(List<InputRecord> records) {
        Given.History history = scenario.given().history();
        if (history == null) {
            return;
        }
        var builder = new StepRecords(wire);
        List<String> pairs = List.copyOf(history.closes().keySet());
        for (int day = 0; day < history.days(); day++) {
            for (String pair : pairs) {
                List<BigDecimal> closes = history.closes().getOrDefault(pair, List.of());
                boolean last = pair.equals(pairs.get(pairs.size() - 1));
                List<BigDecimal> spreads = history.spreads().getOrDefault(pair, List.of());
                BigDecimal spread = spreads.isEmpty() ? null : spreads.get(day % spreads.size());
                var price = new Step.Price(pair, closes.get(day % closes.size()), spread, last, null);
                records.add(builder.price(price, FIRST_CLOSE_MILLIS + day * DAY_MILLIS));
            }
        }
    }

    /** What happens, one record a step. */
    public List<InputRecord> when() {
        List<InputRecord> records = new ArrayList<>();
        var builder = new StepRecords(wire);
        for (int i = 0; i < scenario.when().size(); i++) {
            Step step = scenario.when().get(i);
            String at = step.at();
            long atMillis = startMillis + (at == null ? i * 1_000L : Offset.millis(at));
            if (step instanceof Step.NewLimits change) {
                records.addAll(limits(change.portfolio(), change.to(), atMillis));
            } else if (step instanceof Step.Order order && order.times() != null) {
                records.addAll(builder.repeated(order, atMillis, startMillis));
            } else if (step instanceof Step.Fill fill && fill.times() != null) {
                records.addAll(builder.repeated(fill, atMillis));
            } else {
                records.add(builder.of(step, atMillis, startMillis));
            }
        }
        return records;
    }

    /** Both people's words, unless only one of them speaks. */
    private List<InputRecord> limits(String portfolio, LimitChange change, long atMillis) {
        return LimitsSubmitted.bothWords(change.toLimits(portfolio), atMillis).stream()
                .filter(word -> change.only() == null || change.only() == word.stage())
                .map(word -> new InputRecord(
                        Topics.LIMITS, portfolio, wire.encode(Topics.LIMITS, LimitMapping.toAvro(word)), atMillis))
                .toList();
    }
}
