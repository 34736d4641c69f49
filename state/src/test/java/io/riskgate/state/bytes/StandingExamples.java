package io.riskgate.state.bytes;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.governance.RolloutRecord;
import io.riskgate.enforcement.governance.SensorRecord;
import io.riskgate.enforcement.governance.SensorStatus;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.governance.breach.BreachReview;
import io.riskgate.enforcement.governance.breach.BreachSighting;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.strategy.ClosedTrade;
import io.riskgate.enforcement.strategy.StrategyLedger;
import io.riskgate.enforcement.strategy.StrategyPosition;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.GovernancePolicy;
import io.riskgate.enforcement.value.governance.PromotionRules;
import io.riskgate.enforcement.value.governance.ReviewRules;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rows about sensors and strategies: the one whose bytes are committed, and random ones. */
final class StandingExamples {
    private static final long TIME_MILLIS = 1_221_436_800_000L;

    private final Random random;

    StandingExamples(long seed) {
        random = new Random(seed);
    }

    static void addTo(Map<RowCodec<?>, Object> examples) {
        examples.put(
                RowCodecs.GOVERNANCE,
                new GovernanceActivated(
                        5,
                        new GovernancePolicy(
                                "macro",
                                new TreeSet<>(List.of(SensorId.LIQUIDITY)),
                                new TreeMap<>(Map.of("trend", "dave")),
                                new TreeSet<>(List.of("carry")),
                                GovernancePolicy.STANDARD_ROLLOUT,
                                PromotionRules.STANDARD,
                                ReviewRules.STANDARD,
                                "alice",
                                "bob"),
                        TIME_MILLIS));
        examples.put(
                RowCodecs.SENSOR,
                new SensorRecord(
                        "macro",
                        SensorId.VAR_BREACH,
                        SensorStatus.ENFORCING,
                        "promoted",
                        TIME_MILLIS - 9,
                        0,
                        TIME_MILLIS - 3,
                        1,
                        TIME_MILLIS,
                        17));
        examples.put(RowCodecs.ROLLOUT, new RolloutRecord("macro", 1, 4));
        examples.put(RowCodecs.BREACH, breach(3, 1.25, 0.9));
        examples.put(
                RowCodecs.STRATEGY,
                new StrategyLedger(
                        "macro",
                        "trend",
                        List.of(new ClosedTrade(TIME_MILLIS, Money.parse("-12.5"), true)),
                        TIME_MILLIS,
                        3,
                        "health 0.212 below 0.30 on 31 trades"));
        examples.put(
                RowCodecs.STRATEGY_POSITION,
                new StrategyPosition(
                        new StrategyPosition.Place("macro", "trend", "EURUSD", true),
                        new Position(
                                Quantity.parse("1000"), Money.parse("1421.5"), Money.parse("3.25"), Money.ZERO, 2)));
    }

    private static Breach breach(long sequence, double utilization, double confidence) {
        var first = new BreachSighting(
                "macro",
                "trend",
                "o-1",
                SensorId.VAR_BREACH,
                120,
                100,
                MeasureUnit.BASE_CURRENCY,
                EnforcementMode.GRADUAL,
                SensorAction.NONE,
                SensorAction.REDUCE_POSITION,
                TIME_MILLIS);
        var review = new BreachReview(
                "r-1",
                "carol",
                new ReviewReceived.Opinion(ReviewVerdict.FALSE_POSITIVE, "spike", "recovered", confidence),
                true,
                TIME_MILLIS + 5);
        return new Breach(
                sequence,
                first,
                new TreeSet<>(List.of("carry", "trend")),
                4,
                utilization,
                false,
                TIME_MILLIS + 3,
                true,
                List.of(review),
                ReviewVerdict.FALSE_POSITIVE);
    }

    SensorRecord sensor() {
        return new SensorRecord(
                "macro",
                SensorId.values()[random.nextInt(10)],
                SensorStatus.values()[random.nextInt(7)],
                "because",
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextInt(),
                random.nextLong(),
                random.nextLong());
    }

    RolloutRecord rollout() {
        return new RolloutRecord("macro", random.nextInt(), random.nextInt());
    }

    Breach breach() {
        return breach(random.nextInt(1000), 1 + random.nextDouble(), random.nextDouble());
    }

    StrategyLedger strategy() {
        return new StrategyLedger(
                "macro",
                "carry",
                random.ints(random.nextInt(5))
                        .mapToObj(i -> new ClosedTrade(random.nextLong(), new Money(i), random.nextBoolean()))
                        .toList(),
                random.nextLong(),
                random.nextInt(),
                "");
    }

    StrategyPosition strategyPosition() {
        var position = new Position(
                new Quantity(random.nextLong()),
                new Money(random.nextLong()),
                new Money(random.nextLong()),
                Money.ZERO,
                random.nextLong());
        return new StrategyPosition(
                new StrategyPosition.Place("macro", "carry", "EURUSD", random.nextBoolean()), position);
    }
}
