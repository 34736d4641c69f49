package io.riskgate.enforcement.value.limit;

import io.riskgate.enforcement.value.Money;

/**
 * Where each sensor finds a breach. Amounts are in the portfolio's base currency, ratios of capital unless they say
 * otherwise.
 *
 * @param warningRatio share of a threshold from which a sensor warns, 0.8
 */
public record SensorThresholds(
        Tail tail,
        Stress stress,
        Concentration concentration,
        Liquidity liquidity,
        Market market,
        Conduct conduct,
        double warningRatio) {
    /** The defaults of the requirements. */
    public static final SensorThresholds STANDARD = new SensorThresholds(
            Tail.STANDARD,
            Stress.STANDARD,
            Concentration.STANDARD,
            Liquidity.STANDARD,
            Market.STANDARD,
            Conduct.STANDARD,
            0.8);

    public SensorThresholds {
        AboveZero.requireShare("warningRatio", warningRatio);
    }

    /**
     * Losses of one day: value at risk in amounts and as a share of capital, and the shape of the tail.
     *
     * @param tailRatioMax expected shortfall over value at risk, both at 99 %
     */
    public record Tail(
            Money valueAtRisk95Max,
            Money valueAtRisk99Max,
            Money valueAtRisk999Max,
            double valueAtRiskShareMax,
            double shortfallShareMax,
            double tailRatioMax) {
        public static final Tail STANDARD =
                new Tail(Money.parse("100000"), Money.parse("200000"), Money.parse("500000"), 0.02, 0.03, 1.5);

        public Tail {
            AboveZero.require("valueAtRisk95Max", valueAtRisk95Max);
            if (valueAtRisk95Max.compareTo(valueAtRisk99Max) > 0 || valueAtRisk99Max.compareTo(valueAtRisk999Max) > 0) {
                throw new IllegalArgumentException("value at risk thresholds must not fall as the tail deepens: 95 % "
                        + valueAtRisk95Max + ", 99 % " + valueAtRisk99Max + ", 99.9 % " + valueAtRisk999Max);
            }
            AboveZero.require("valueAtRiskShareMax", valueAtRiskShareMax);
            AboveZero.require("shortfallShareMax", shortfallShareMax);
            AboveZero.require("tailRatioMax", tailRatioMax);
        }
    }

    /**
     * Losses under scenarios.
     *
     * @param scenarioLossShareMax loss that makes a scenario count as failed
     * @param failuresMax failed scenarios that are still allowed
     */
    public record Stress(Money worstLossMax, double scenarioLossShareMax, int failuresMax) {
        public static final Stress STANDARD = new Stress(Money.parse("1000000"), 0.15, 3);

        public Stress {
            AboveZero.require("worstLossMax", worstLossMax);
            AboveZero.require("scenarioLossShareMax", scenarioLossShareMax);
            AboveZero.require("failuresMax", failuresMax);
        }
    }

    /** Shares of the larger of gross exposure and capital. */
    public record Concentration(double instrumentShareMax, double sectorShareMax) {
        public static final Concentration STANDARD = new Concentration(0.25, 0.40);

        public Concentration {
            AboveZero.requireShare("instrumentShareMax", instrumentShareMax);
            AboveZero.requireShare("sectorShareMax", sectorShareMax);
        }
    }

    /**
     * How fast a position could be sold.
     *
     * @param volumeShare share of a day's volume that can be traded without moving the market
     * @param spreadMultipleMax relative spread over its own median
     */
    public record Liquidity(double liquidationDaysMax, double volumeShare, double spreadMultipleMax) {
        public static final Liquidity STANDARD = new Liquidity(5, 0.20, 5);

        public Liquidity {
            AboveZero.require("liquidationDaysMax", liquidationDaysMax);
            AboveZero.requireShare("volumeShare", volumeShare);
            AboveZero.require("spreadMultipleMax", spreadMultipleMax);
        }
    }

    /**
     * How the portfolio moves.
     *
     * @param volatilityTarget annual volatility over capital that sizing aims for
     * @param volatilityMax annual volatility over capital that is a breach
     * @param correlationMax mean pairwise correlation of what is held
     * @param correlationRiseMax rise of that correlation within five bars that counts as a breakdown
     */
    public record Market(
            double volatilityTarget, double volatilityMax, double correlationMax, double correlationRiseMax) {
        public static final Market STANDARD = new Market(0.15, 0.25, 0.85, 0.30);

        public Market {
            AboveZero.require("volatilityTarget", volatilityTarget);
            AboveZero.require("correlationMax", correlationMax);
            AboveZero.require("correlationRiseMax", correlationRiseMax);
            if (!(volatilityMax >= volatilityTarget) || Double.isInfinite(volatilityMax)) {
                throw new IllegalArgumentException("volatilityMax must not be below volatilityTarget, got "
                        + volatilityMax + " and " + volatilityTarget);
            }
        }
    }

    /**
     * What trading has led to.
     *
     * @param drawdownMax fall from the peak
     * @param drawdownHalt fall from the peak that asks for a halt
     * @param turnoverMax value traded within a day over capital
     */
    public record Conduct(double drawdownMax, double drawdownHalt, double turnoverMax) {
        public static final Conduct STANDARD = new Conduct(0.10, 0.15, 5.0);

        public Conduct {
            AboveZero.require("drawdownMax", drawdownMax);
            AboveZero.require("turnoverMax", turnoverMax);
            if (!(drawdownHalt >= drawdownMax) || Double.isInfinite(drawdownHalt)) {
                throw new IllegalArgumentException(
                        "drawdownHalt must not be below drawdownMax, got " + drawdownHalt + " and " + drawdownMax);
            }
        }
    }
}
