package io.riskgate.enforcement.value.limit;

import io.riskgate.models.regime.Regime;

/**
 * When the automatic kill switches of a portfolio act; versioned with its other limits. Windows are event time, so that
 * live data sets them in minutes and daily data in days.
 *
 * @param throttleAtRatio share of a switch's threshold at which it throttles, 0.6 = sixty per cent
 */
public record KillSwitchLimits(
        double throttleAtRatio,
        Rejections rejections,
        Velocity velocity,
        Strategies strategies,
        Portfolio portfolio,
        Throttle throttle) {

    /** The house's figures for live data. */
    public static final KillSwitchLimits STANDARD = new KillSwitchLimits(
            0.6,
            new Rejections(10, 300_000, new RegimeFactors(1.0, 1.0, 1.5, 0.5)),
            new Velocity(0.05, 0.1, 60_000, 0.2),
            new Strategies(0.10, 0.40, 5, 0.5, 20, 86_400_000L),
            new Portfolio(0.10, 0.50, 5_000),
            new Throttle(600, 0.25, 0.5));

    /** Switches that nothing pulls: what is measured never comes near. */
    public static final KillSwitchLimits UNBOUNDED = new KillSwitchLimits(
            1.0,
            new Rejections(Rejections.COUNT_MAX, 1, new RegimeFactors(1.0, 1.0, 1.0, 1.0)),
            new Velocity(1e18, 1e18, 60_000, 1.0),
            new Strategies(1e18, 1.0, Integer.MAX_VALUE, 1e18, Integer.MAX_VALUE, 86_400_000L),
            new Portfolio(1e18, 1e18, Long.MAX_VALUE),
            new Throttle(600, 0.25, 0.5));

    public KillSwitchLimits {
        AboveZero.requireShare("throttleAtRatio", throttleAtRatio);
    }

    /**
     * How many business rejections a portfolio may collect.
     *
     * @param countMax that many within the window halt, in a calm market; times the largest factor at most 1,000,
     *     because no more are kept and a count that cannot be reached would never halt
     * @param windowMillis length of the sliding window
     */
    public record Rejections(int countMax, long windowMillis, RegimeFactors factors) {
        private static final int COUNT_MAX = 1_000;

        public Rejections {
            AboveZero.require("rejection countMax", countMax);
            for (Regime regime : Regime.values()) {
                double haltCount = Math.ceil(countMax * factors.of(regime));
                if (haltCount > COUNT_MAX) {
                    throw new IllegalArgumentException(
                            "rejection countMax times the factor of a " + regime + " market must be at most "
                                    + COUNT_MAX + ", got " + countMax + " times " + factors.of(regime)
                                    + "; lower one of them, or nothing halts there");
                }
            }
            AboveZero.require("rejection windowMillis", windowMillis);
        }

        /** How many times are worth keeping: the highest count that any regime asks for. */
        public int keptMax() {
            long most = 0;
            for (Regime regime : Regime.values()) {
                most = Math.max(most, haltCount(regime));
            }
            return (int) most;
        }

        /** The count that halts in a regime, rounded up. */
        public long haltCount(Regime regime) {
            return (long) Math.ceil(countMax * factors.of(regime));
        }
    }

    /** What the regime makes of a threshold; 1.0 leaves it as it is. */
    public record RegimeFactors(double trending, double ranging, double volatileMarket, double stressed) {
        public RegimeFactors {
            AboveZero.require("factor of a trending market", trending);
            AboveZero.require("factor of a ranging market", ranging);
            AboveZero.require("factor of a volatile market", volatileMarket);
            AboveZero.require("factor of a stressed market", stressed);
        }

        public double of(Regime regime) {
            return switch (regime) {
                case TRENDING -> trending;
                case RANGING -> ranging;
                case VOLATILE -> volatileMarket;
                case STRESSED -> stressed;
            };
        }
    }

    /**
     * How fast a portfolio may grow.
     *
     * @param growthMaxRatio growth of gross exposure over the window as a share of what it was, 0.05 = five per cent
     * @param leverageMax change of gross exposure over capital within the window
     * @param startupGrossRatio share of the gross limit up to which an empty book may fill without being measured
     */
    public record Velocity(double growthMaxRatio, double leverageMax, long windowMillis, double startupGrossRatio) {
        public Velocity {
            AboveZero.require("growthMaxRatio", growthMaxRatio);
            AboveZero.require("velocity leverageMax", leverageMax);
            AboveZero.require("velocity windowMillis", windowMillis);
            AboveZero.requireShare("startupGrossRatio", startupGrossRatio);
        }
    }

    /**
     * What disables one strategy of a portfolio.
     *
     * @param drawdownMaxRatio fall from its best result as a share of its allocated capital
     * @param allocationRatio share of the portfolio's capital that counts as allocated to one strategy
     * @param losingTradesMax that many losing trades in a row
     * @param rejectionMaxRatio share of business rejections among its orders within the window; more than it disables
     * @param ordersMin fewer orders within the window say nothing
     */
    public record Strategies(
            double drawdownMaxRatio,
            double allocationRatio,
            int losingTradesMax,
            double rejectionMaxRatio,
            int ordersMin,
            long windowMillis) {
        public Strategies {
            AboveZero.require("strategy drawdownMaxRatio", drawdownMaxRatio);
            AboveZero.requireShare("allocationRatio", allocationRatio);
            AboveZero.require("losingTradesMax", losingTradesMax);
            AboveZero.require("rejectionMaxRatio", rejectionMaxRatio);
            AboveZero.require("strategy ordersMin", ordersMin);
            AboveZero.require("strategy windowMillis", windowMillis);
        }
    }

    /**
     * What the portfolio as a whole may suffer; the drawdown that halts stands among the exposure limits.
     *
     * @param drawdownThrottleRatio fall of equity from its peak that throttles
     * @param volatilityMaxRatio annual standard deviation of profit and loss over capital that halts
     * @param marketAgeMaxMillis age of the market state from which on only reducing orders pass
     */
    public record Portfolio(double drawdownThrottleRatio, double volatilityMaxRatio, long marketAgeMaxMillis) {
        public Portfolio {
            AboveZero.require("drawdownThrottleRatio", drawdownThrottleRatio);
            AboveZero.require("volatilityMaxRatio", volatilityMaxRatio);
            AboveZero.require("marketAgeMaxMillis", marketAgeMaxMillis);
        }
    }

    /**
     * What a throttled portfolio may still do.
     *
     * @param ordersPerMinute its normal order rate
     * @param rateRatio share of the normal rate that is left
     * @param sizeRatio share of the largest quantity and value of one order that is left
     */
    public record Throttle(int ordersPerMinute, double rateRatio, double sizeRatio) {
        public Throttle {
            AboveZero.require("ordersPerMinute", ordersPerMinute);
            AboveZero.requireShare("throttle rateRatio", rateRatio);
            AboveZero.requireShare("throttle sizeRatio", sizeRatio);
        }
    }

    /** The part of a threshold at which a switch throttles, to twelve decimals, so that 60 % of 0.1 is 0.06. */
    public double throttleAt(double threshold) {
        return Math.rint(threshold * throttleAtRatio * 1e12) / 1e12;
    }
}
