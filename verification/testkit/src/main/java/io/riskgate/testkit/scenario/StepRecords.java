package io.riskgate.testkit.scenario;

import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.stress.ScenarioShock;
import io.riskgate.enforcement.value.stress.StressReport;
import io.riskgate.models.stress.GapRule;
import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.schemas.avro.Command;
import io.riskgate.schemas.avro.CommandKind;
import io.riskgate.schemas.avro.Fill;
import io.riskgate.schemas.avro.FillKind;
import io.riskgate.schemas.avro.KillSeverity;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.OrderKind;
import io.riskgate.schemas.avro.Side;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.ScopeMapping;
import io.riskgate.schemas.mapping.StressMapping;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Steps as records, built field by field, so that a step may also say what the core would refuse to hold. */
final class StepRecords {
    private static final String STRATEGY = "trend";

    private final WireFormat wire;
    private final StandingRecords standings;

    StepRecords(WireFormat wire) {
        this.wire = wire;
        this.standings = new StandingRecords(wire);
    }

    InputRecord of(Step step, long atMillis, long startMillis) {
        if (step instanceof Step.Order order) {
            return order(order, atMillis, startMillis);
        }
        if (step instanceof Step.Cancel cancel) {
            return cancel(cancel, atMillis);
        }
        if (step instanceof Step.Fill fill) {
            return fill(fill, atMillis);
        }
        if (step instanceof Step.Closed closed) {
            return closed(closed, atMillis);
        }
        if (step instanceof Step.Command command) {
            return command(command, atMillis);
        }
        if (step instanceof Step.Price price) {
            return price(price, atMillis);
        }
        if (step instanceof Step.Signal signal) {
            return standings.signal(signal, atMillis);
        }
        if (step instanceof Step.Review review) {
            return standings.review(review, atMillis);
        }
        if (step instanceof Step.Governance governance) {
            return standings.governance(governance, atMillis);
        }
        if (step instanceof Step.Stress stress) {
            return stress(stress, atMillis, startMillis);
        }
        if (step instanceof Step.Bytes bytes) {
            String hex = bytes.hex();
            return new InputRecord(
                    bytes.topic(),
                    bytes.key(),
                    hex == null ? null : HexFormat.of().parseHex(hex),
                    atMillis);
        }
        throw new IllegalArgumentException("no record comes of " + step);
    }

    List<InputRecord> repeated(Step.Order step, long atMillis, long startMillis) {
        List<InputRecord> records = new ArrayList<>();
        for (int i = 1; i <= Objects.requireNonNull(step.times()); i++) {
            records.add(order(step.numbered(i), atMillis, startMillis));
        }
        return records;
    }

    List<InputRecord> repeated(Step.Fill step, long atMillis) {
        List<InputRecord> records = new ArrayList<>();
        for (int i = 1; i <= Objects.requireNonNull(step.times()); i++) {
            records.add(fill(step.numbered(i), atMillis));
        }
        return records;
    }

    private InputRecord order(Step.Order step, long atMillis, long startMillis) {
        Order order = new Order();
        order.setOrderId(step.id());
        order.setPortfolioId(step.portfolio());
        order.setStrategyId(step.strategy() == null ? STRATEGY : step.strategy());
        order.setCorrelationId(step.id());
        order.setEventTime(Instant.ofEpochMilli(atMillis));
        order.setKind(OrderKind.NEW);
        order.setInstrumentId(step.of());
        order.setSide(step.buy() == null ? Side.SELL : Side.BUY);
        order.setQuantity(scaled(step.buy() == null ? step.sell() : step.buy(), Quantity.SCALE));
        order.setLimitPrice(step.limit() == null ? null : scaled(step.limit(), Price.SCALE));
        String expires = step.expires();
        order.setExpiresAt(expires == null ? null : Instant.ofEpochMilli(startMillis + Offset.millis(expires)));
        String key = step.key() == null ? step.portfolio() : step.key();
        return new InputRecord(Topics.ORDERS, key, wire.encode(Topics.ORDERS, order), atMillis);
    }

    private InputRecord cancel(Step.Cancel step, long atMillis) {
        Order order = new Order();
        order.setOrderId(step.id());
        order.setPortfolioId(step.portfolio());
        order.setStrategyId(STRATEGY);
        order.setCorrelationId(step.original());
        order.setEventTime(Instant.ofEpochMilli(atMillis));
        order.setKind(OrderKind.CANCEL);
        order.setOriginalOrderId(step.original());
        return new InputRecord(Topics.ORDERS, step.portfolio(), wire.encode(Topics.ORDERS, order), atMillis);
    }

    private InputRecord fill(Step.Fill step, long atMillis) {
        Fill fill = report(step.id(), step.order(), step.portfolio(), atMillis);
        fill.setStrategyId(step.strategy() == null ? STRATEGY : step.strategy());
        fill.setKind(FillKind.TRADE);
        fill.setInstrumentId(step.of());
        fill.setSide(step.buy() == null ? Side.SELL : Side.BUY);
        fill.setQuantity(scaled(step.buy() == null ? step.sell() : step.buy(), Quantity.SCALE));
        fill.setPrice(scaled(step.price(), Price.SCALE));
        String key = step.key() == null ? step.portfolio() : step.key();
        return new InputRecord(Topics.FILLS, key, wire.encode(Topics.FILLS, fill), atMillis);
    }

    private InputRecord closed(Step.Closed step, long atMillis) {
        Fill fill = report(step.id(), step.order(), step.portfolio(), atMillis);
        fill.setKind(FillKind.valueOf(step.as()));
        return new InputRecord(Topics.FILLS, step.portfolio(), wire.encode(Topics.FILLS, fill), atMillis);
    }

    private static Fill report(String id, String orderId, String portfolio, long atMillis) {
        Fill fill = new Fill();
        fill.setExecutionId(id);
        fill.setOrderId(orderId);
        fill.setPortfolioId(portfolio);
        fill.setStrategyId(STRATEGY);
        fill.setCorrelationId(orderId);
        fill.setEventTime(Instant.ofEpochMilli(atMillis));
        return fill;
    }

    private InputRecord stress(Step.Stress step, long atMillis, long startMillis) {
        List<String> instruments = new ArrayList<>();
        List<Double> returns = new ArrayList<>();
        new TreeMap<>(step.shocks()).forEach((instrument, shock) -> {
            instruments.add(instrument);
            returns.add(shock.doubleValue());
        });
        String asOf = step.asOf();
        var shock = new ScenarioShock("WRITTEN", returns, InstrumentShocks.Liquidity.UNTOUCHED, GapRule.NONE);
        var report = new StressReport(
                step.run(),
                step.portfolio(),
                asOf == null ? atMillis : startMillis + Offset.millis(asOf),
                step.worstLoss().doubleValue(),
                0,
                0,
                instruments,
                Collections.nCopies(instruments.size(), 0.0),
                List.of(shock));
        byte[] value = wire.encode(Topics.STRESS_RESULTS, StressMapping.toAvro(new StressReported(report, atMillis)));
        return new InputRecord(Topics.STRESS_RESULTS, step.portfolio(), value, atMillis);
    }

    private InputRecord command(Step.Command step, long atMillis) {
        var command = new Command(
                step.id(),
                CommandKind.valueOf(step.kind()),
                ScopeMapping.toAvro(HaltScope.parse(step.scope())),
                step.severity() == null ? KillSeverity.HALT : KillSeverity.valueOf(step.severity()),
                step.by(),
                "scenario",
                Instant.ofEpochMilli(atMillis),
                -1L,
                0L,
                null);
        return new InputRecord(Topics.COMMANDS, step.scope(), wire.encode(Topics.COMMANDS, command), atMillis);
    }

    InputRecord price(Step.Price step, long atMillis) {
        BigDecimal spread = step.spread();
        BigDecimal half = spread == null ? null : spread.divide(BigDecimal.valueOf(2));
        var price = new io.riskgate.schemas.avro.Price(
                step.of(),
                scaled(step.is(), Price.SCALE),
                half == null ? null : scaled(step.is().subtract(half), Price.SCALE),
                half == null ? null : scaled(step.is().add(half), Price.SCALE),
                step.closes(),
                "scenario",
                Instant.ofEpochMilli(atMillis));
        return new InputRecord(Topics.PRICES, step.of(), wire.encode(Topics.PRICES, price), atMillis);
    }

    private static BigDecimal scaled(@Nullable BigDecimal number, int scale) {
        return Objects.requireNonNull(number, "a step lacks its number").setScale(scale);
    }
}
