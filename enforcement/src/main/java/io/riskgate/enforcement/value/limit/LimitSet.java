package io.riskgate.enforcement.value.limit;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;

/**
 * Everything one portfolio is allowed, as two people agreed it. Amounts are in {@code baseCurrency}.
 *
 * @param capital base of leverage and drawdown; above zero
 * @param policy everything that goes beyond the order, exposure and tail limits
 * @param proposedBy who asked for these limits
 * @param approvedBy who agreed; never the same person
 */
public record LimitSet(
        String portfolioId,
        String baseCurrency,
        Money capital,
        OrderLimits orders,
        ExposureLimits exposures,
        TailLimits tails,
        RiskModel model,
        RiskPolicy policy,
        String proposedBy,
        String approvedBy) {

    /** Stands where an approver will stand, until one has agreed. */
    public static final String NOBODY = "nobody";

    /** Stands as portfolio where the limits are those of the whole firm; no portfolio can have this name. */
    public static final String FIRM = "firm";

    /** Limits with the standard policy. */
    public LimitSet(
            String portfolioId,
            String baseCurrency,
            Money capital,
            OrderLimits orders,
            ExposureLimits exposures,
            TailLimits tails,
            RiskModel model,
            String proposedBy,
            String approvedBy) {
        this(
                portfolioId,
                baseCurrency,
                capital,
                orders,
                exposures,
                tails,
                model,
                RiskPolicy.STANDARD,
                proposedBy,
                approvedBy);
    }

    public LimitSet {
        Identifier.require("portfolio", portfolioId);
        Identifier.require("base currency", baseCurrency);
        AboveZero.require("capital", capital);
        Identifier.require("proposer", proposedBy);
        Identifier.require("approver", approvedBy);
        if (proposedBy.equals(approvedBy)) {
            throw new IllegalArgumentException("limits of " + portfolioId
                    + " need two people: proposed and approved by '" + proposedBy + "'; ask somebody else to approve");
        }
    }

    /** Whether they bind the sum of all portfolios instead of one of them. */
    public boolean isOfFirm() {
        return portfolioId.equals(FIRM);
    }

    /** The same limits under another policy. */
    public LimitSet withPolicy(RiskPolicy other) {
        return new LimitSet(
                portfolioId, baseCurrency, capital, orders, exposures, tails, model, other, proposedBy, approvedBy);
    }

    /** The same limits, agreed by somebody else. */
    public LimitSet agreedBy(String proposer, String approver) {
        return new LimitSet(
                portfolioId, baseCurrency, capital, orders, exposures, tails, model, policy, proposer, approver);
    }

    /**
     * What a single order may be.
     *
     * @param priceCollarRatio widest distance of a limit price from the last price, 0.05 = five per cent
     * @param priceAgeMaxMillis oldest price that an order may be judged on
     * @param approvalValidMillis how long an approval may be used
     * @param orderLifetimeMaxMillis longest time an order may work, and its lifetime where it names none
     */
    public record OrderLimits(
            Quantity quantityMax,
            Money notionalMax,
            double priceCollarRatio,
            long priceAgeMaxMillis,
            long approvalValidMillis,
            long orderLifetimeMaxMillis) {
        public OrderLimits {
            if (!quantityMax.isPositive()) {
                throw new IllegalArgumentException("quantityMax must be above zero, got " + quantityMax);
            }
            AboveZero.require("notionalMax", notionalMax);
            AboveZero.require("priceCollarRatio", priceCollarRatio);
            AboveZero.require("priceAgeMaxMillis", priceAgeMaxMillis);
            AboveZero.require("approvalValidMillis", approvalValidMillis);
            AboveZero.require("orderLifetimeMaxMillis", orderLifetimeMaxMillis);
        }
    }

    /**
     * How much a portfolio may hold.
     *
     * @param leverageMax gross exposure over capital
     * @param drawdownHaltRatio fall of equity from its peak that halts the portfolio, 0.15 = fifteen per cent
     */
    public record ExposureLimits(Money grossMax, Money netMax, double leverageMax, double drawdownHaltRatio) {
        public ExposureLimits {
            AboveZero.require("grossMax", grossMax);
            AboveZero.require("netMax", netMax);
            AboveZero.require("leverageMax", leverageMax);
            AboveZero.require("drawdownHaltRatio", drawdownHaltRatio);
        }
    }

    /** How much a portfolio may lose over one day: value at risk at three levels and expected shortfall at 99 %. */
    public record TailLimits(
            Money valueAtRisk95Max, Money valueAtRisk99Max, Money valueAtRisk999Max, Money expectedShortfall99Max) {
        public TailLimits {
            AboveZero.require("valueAtRisk95Max", valueAtRisk95Max);
            if (valueAtRisk95Max.compareTo(valueAtRisk99Max) > 0
                    || valueAtRisk99Max.compareTo(valueAtRisk999Max) > 0
                    || valueAtRisk99Max.compareTo(expectedShortfall99Max) > 0) {
                throw new IllegalArgumentException(
                        "tail limits must not fall as the tail deepens: 95 % " + valueAtRisk95Max + ", 99 % "
                                + valueAtRisk99Max + ", 99.9 % " + valueAtRisk999Max + ", ES 99 % "
                                + expectedShortfall99Max);
            }
        }
    }
}
