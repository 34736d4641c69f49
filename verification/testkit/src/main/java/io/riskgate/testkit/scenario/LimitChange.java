package io.riskgate.testkit.scenario;

import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Limits of a portfolio in US dollars; what is left out is too wide to matter.
 *
 * @param observationsMin days of returns that risk figures need; 5 where left out
 * @param only PROPOSED or APPROVED where only one of the two people speaks; both where left out
 * @param policy what goes beyond; the standard policy where left out
 */
public record LimitChange(
        @Nullable BigDecimal capital,
        @Nullable BigDecimal quantityMax,
        @Nullable BigDecimal notionalMax,
        @Nullable Double priceCollarRatio,
        @Nullable String priceAgeMax,
        @Nullable String orderLifetimeMax,
        @Nullable BigDecimal grossMax,
        @Nullable BigDecimal netMax,
        @Nullable Double leverageMax,
        @Nullable Double drawdownHaltRatio,
        @Nullable BigDecimal valueAtRisk95Max,
        @Nullable BigDecimal valueAtRisk99Max,
        @Nullable BigDecimal valueAtRisk999Max,
        @Nullable BigDecimal expectedShortfall99Max,
        @Nullable Integer observationsMin,
        @Nullable SwitchChange switches,
        @Nullable String approvedBy,
        @Nullable PolicyChange policy,
        LimitsSubmitted.@Nullable Stage only) {
    private static final BigDecimal WIDE = new BigDecimal("1000000000");

    LimitSet toLimits(String portfolioId) {
        var limits = new LimitSet(
                portfolioId, "USD", money(capital), orders(), exposures(), tails(), model(), "ann", approver());
        RiskPolicy wanted = policy == null ? RiskPolicy.STANDARD : policy.toPolicy();
        return limits.withPolicy(wanted.with(toSwitches()));
    }

    private KillSwitchLimits toSwitches() {
        return (switches == null ? SwitchChange.NONE : switches).toLimits();
    }

    private String approver() {
        return approvedBy == null ? "bob" : approvedBy;
    }

    private LimitSet.OrderLimits orders() {
        return new LimitSet.OrderLimits(
                Quantity.of(quantityMax == null ? WIDE : quantityMax),
                money(notionalMax),
                priceCollarRatio == null ? 0.5 : priceCollarRatio,
                Offset.millis(priceAgeMax == null ? "1d" : priceAgeMax),
                5_000,
                Offset.millis(orderLifetimeMax == null ? "1d" : orderLifetimeMax));
    }

    private LimitSet.ExposureLimits exposures() {
        return new LimitSet.ExposureLimits(
                money(grossMax),
                money(netMax),
                leverageMax == null ? 100 : leverageMax,
                drawdownHaltRatio == null ? 0.9 : drawdownHaltRatio);
    }

    private LimitSet.TailLimits tails() {
        return new LimitSet.TailLimits(
                money(valueAtRisk95Max),
                money(valueAtRisk99Max),
                money(valueAtRisk999Max),
                money(expectedShortfall99Max));
    }

    private RiskModel model() {
        return new RiskModel(0.94, 60, 0.1, 6.0, observationsMin == null ? 5 : observationsMin);
    }

    private static Money money(@Nullable BigDecimal amount) {
        return Money.of(amount == null ? WIDE : amount);
    }
}
