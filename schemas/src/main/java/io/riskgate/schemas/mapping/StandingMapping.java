package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.governance.StandingChange;
import io.riskgate.enforcement.strategy.ClosedTrade;
import io.riskgate.enforcement.strategy.StrategyHealth;
import io.riskgate.models.performance.HealthBand;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StandingFigure;
import io.riskgate.schemas.avro.StandingKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** Where sensors, rollouts and strategies stand, as records. */
public final class StandingMapping {
    private static final int MONEY_SCALE = 4;

    private StandingMapping() {}

    public static Standing toAvro(StandingChange change, Causation causation) {
        return new Standing(
                StandingKind.valueOf(change.kind().name()),
                change.portfolioId(),
                change.subject(),
                change.mode(),
                change.before(),
                change.after(),
                change.cause(),
                change.figures().stream()
                        .map(figure -> new StandingFigure(figure.name(), figure.value()))
                        .toList(),
                Instant.ofEpochMilli(change.eventTimeMillis()),
                causation.toAvro());
    }

    public static io.riskgate.schemas.avro.StrategyHealth toAvro(Output.HealthTaken taken) {
        StrategyHealth health = taken.health();
        var record = new io.riskgate.schemas.avro.StrategyHealth();
        record.setPortfolioId(taken.ledger().portfolioId());
        record.setStrategyId(taken.ledger().strategyId());
        record.setEventTime(Instant.ofEpochMilli(taken.eventTimeMillis()));
        record.setBand(band(health.band()));
        record.setScore(health.score().health());
        record.setTradeCount(health.tradeCount());
        record.setWinRatio(health.winRatio());
        record.setExpectancy(money(health.expectancy()));
        record.setPayoffRatio(health.payoffRatio());
        record.setDrawdownMaxRatio(health.drawdownMaxRatio());
        record.setDrawdownRatio(health.drawdownRatio());
        record.setTrendScore(health.score().trend());
        record.setEdgeConfidence(1 - health.edgePValue());
        record.setAllocationRatio(taken.allocationRatio());
        record.setRank(taken.rank());
        record.setRecentExpectancy(money(health.recentExpectancy()));
        record.setSharpeRatio(health.sharpeRatio());
        record.setCalmarRatio(health.calmarRatio());
        record.setConsecutiveLossesMax(health.consecutiveLossesMax());
        record.setKellyRatio(health.kellyRatio());
        record.setAdvice(taken.advice().stream()
                .map(advice -> advice.parameter() + " x " + advice.factor() + ": " + advice.reason())
                .toList());
        record.setEnabled(taken.ledger().isEnabled());
        record.setDetail(detail(taken));
        return record;
    }

    private static String detail(Output.HealthTaken taken) {
        long paper =
                taken.ledger().trades().stream().filter(ClosedTrade::shadow).count();
        return paper == 0 ? taken.ledger().cause() : taken.ledger().cause() + "; " + paper + " trades on paper";
    }

    private static io.riskgate.schemas.avro.HealthBand band(HealthBand band) {
        return band == HealthBand.INSUFFICIENT_DATA
                ? io.riskgate.schemas.avro.HealthBand.UNPROVEN
                : io.riskgate.schemas.avro.HealthBand.valueOf(band.name());
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(MONEY_SCALE, RoundingMode.HALF_EVEN);
    }
}
