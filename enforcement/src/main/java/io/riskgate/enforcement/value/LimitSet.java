package io.riskgate.enforcement.value;

/**
 * Everything one portfolio is allowed, as two people agreed it. Amounts are in {@code baseCurrency}.
 *
 * @param capital base of leverage and drawdown; above zero
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
        String proposedBy,
        String approvedBy) {

    public LimitSet {
        Identifier.require("portfolio", portfolioId);
        Identifier.require("base currency", baseCurrency);
        requirePositive("capital", capital);
        Identifier.require("proposer", proposedBy);
        Identifier.require("approver", approvedBy);
        if (proposedBy.equals(approvedBy)) {
            throw new IllegalArgumentException("limits of " + portfolioId
                    + " need two people: proposed and approved by '" + proposedBy + "'; ask somebody else to approve");
        }
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
            requirePositive("notionalMax", notionalMax);
            requirePositive("priceCollarRatio", priceCollarRatio);
            requirePositive("priceAgeMaxMillis", priceAgeMaxMillis);
            requirePositive("approvalValidMillis", approvalValidMillis);
            requirePositive("orderLifetimeMaxMillis", orderLifetimeMaxMillis);
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
            requirePositive("grossMax", grossMax);
            requirePositive("netMax", netMax);
            requirePositive("leverageMax", leverageMax);
            requirePositive("drawdownHaltRatio", drawdownHaltRatio);
        }
    }

    /** How much a portfolio may lose over one day: value at risk at three levels and expected shortfall at 99 %. */
    public record TailLimits(
            Money valueAtRisk95Max, Money valueAtRisk99Max, Money valueAtRisk999Max, Money expectedShortfall99Max) {
        public TailLimits {
            requirePositive("valueAtRisk95Max", valueAtRisk95Max);
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

    private static void requirePositive(String what, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(what + " must be above zero, got " + amount);
        }
    }

    private static void requirePositive(String what, double number) {
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException(what + " must be above zero and finite, got " + number);
        }
    }
}
