package io.riskgate.enforcement.sizing;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sizes one signal: risk budget, stop or volatility, Kelly cap, target volatility, checks, lots.
 *
 * <p>Each step takes the quantity of the one before and may only make it smaller. The Kelly cap and the target
 * volatility cut nothing of what makes the portfolio less risky, see decision 0038. Worked number: capital 1,000,000,
 * risk 1 %, stop 0.02 away, quantity 500,000; quarter of Kelly 0.2 caps the position at 50,000 of value.
 */
public final class SignalSizer {
    private static final double QUANTITY_SCALE = 1e6;

    private final SizingQuestion question;
    private final SizingRules rules;
    private final Quantity lot;
    private final List<CheckResult> steps = new ArrayList<>();
    private CheckCode binding = CheckCode.SIZE_RISK_BUDGET;

    private SignalSizer(SizingQuestion question, SizingRules rules, Quantity lot) {
        this.question = question;
        this.rules = rules;
        this.lot = lot;
    }

    /** The size; {@code probe} is asked at whole lots only. */
    public static Sizing size(SizingQuestion question, SizingRules rules, Quantity lot, SizingProbe probe) {
        return new SignalSizer(question, rules, lot).run(probe);
    }

    private Sizing run(SizingProbe probe) {
        long lots = kellyCapped(unitsOf(riskBudget()), probe);
        lots = passing(volatilityScaled(lots, probe), probe);
        Quantity quantity = ofLots(lots);
        boolean enough = lots > 0;
        String why = enough ? "" : "less than one lot of " + lot + " is left after " + binding;
        add(CheckCode.SIZE_LOT, unitsIn(lots), unitsIn(1), why, enough);
        return new Sizing(quantity, steps);
    }

    private double riskBudget() {
        double budget = question.capital() * question.riskRatio() * question.strengthRatio() * question.provenScale();
        add(
                CheckCode.SIZE_RISK_BUDGET,
                budget,
                question.capital(),
                String.format(
                        Locale.ROOT,
                        "risk per trade %.6f x strength %.4f x proven %.2f",
                        question.riskRatio(),
                        question.strengthRatio(),
                        question.provenScale()),
                true);
        return budget;
    }

    /** How many units lose the budget at the stop, or at the assumed one. */
    private double unitsOf(double budget) {
        boolean hasStop = question.stopDistance() > 0;
        CheckCode code = hasStop ? CheckCode.SIZE_BY_STOP : CheckCode.SIZE_BY_VOLATILITY;
        double distance = hasStop
                ? question.stopDistance()
                : rules.stopSigmas() * question.sigmaDailyRatio() * question.unitValue();
        binding = code;
        if (!(distance > 0)) {
            steps.add(CheckResult.unevaluable(code, "no stop and no volatility to take its place"));
            return 0;
        }
        double units = budget / distance;
        add(code, units, units, String.format(Locale.ROOT, "a unit may lose %.6f", distance), true);
        return units;
    }

    private long kellyCapped(double units, SizingProbe probe) {
        double kelly = question.kellyRatio();
        if (Double.isNaN(kelly)) {
            add(CheckCode.SIZE_KELLY, units, units, "no edge is proven, so no Kelly cap", true);
            return lots(units);
        }
        double most = Math.max(0, rules.kellyFraction() * kelly) * question.capital() / question.unitValue();
        double capped = Math.min(units, most);
        long reducing = most < units ? reducing(lots(units), probe) : 0;
        boolean reduces = reducing > lots(capped);
        String why = String.format(Locale.ROOT, "%.2f of Kelly %.4f", rules.kellyFraction(), kelly);
        add(
                CheckCode.SIZE_KELLY,
                reduces ? unitsIn(reducing) : capped,
                most,
                reduces ? why + ", but reducing" : why,
                true);
        if (reduces ? reducing < lots(units) : most < units) {
            binding = CheckCode.SIZE_KELLY;
        }
        return reduces ? reducing : lots(capped);
    }

    /** The most lots, of so many, that make the portfolio no riskier; zero where one lot makes it so. */
    private long reducing(long lots, SizingProbe probe) {
        if (lots == 0 || !probe.isReducing(ofLots(1))) {
            return 0;
        }
        return probe.isReducing(ofLots(lots)) ? lots : largest(lots, n -> probe.isReducing(ofLots(n)));
    }

    private double unitsIn(long lots) {
        return ofLots(lots).millionths() / QUANTITY_SCALE;
    }

    private long lots(double units) {
        double lots = Math.floor(units * QUANTITY_SCALE / lot.millionths());
        return (long) Math.min(lots, (double) Long.MAX_VALUE / 2 / lot.millionths());
    }

    /** The most lots that keep the portfolio at its target, where that changes the size by more than the threshold. */
    private long volatilityScaled(long lots, SizingProbe probe) {
        if (lots == 0) {
            return 0;
        }
        double projected = probe.annualVolatility(ofLots(lots));
        double target = rules.volatilityTargetRatio();
        if (Double.isNaN(projected)) {
            steps.add(CheckResult.unevaluable(CheckCode.SIZE_TARGET_VOLATILITY, "the volatility cannot be projected"));
            binding = CheckCode.SIZE_TARGET_VOLATILITY;
            return 0;
        }
        long within = projected <= target ? lots : largest(lots, n -> probe.annualVolatility(ofLots(n)) <= target);
        long most = within == lots ? lots : Math.max(within, reducing(lots, probe));
        boolean rescaled = lots - most > rules.rescaleMinRatio() * lots;
        add(
                CheckCode.SIZE_TARGET_VOLATILITY,
                projected,
                target,
                (rescaled ? "scaled from " + ofLots(lots) + " to " + ofLots(most) : "no change of size worth making")
                        + (most > within ? ": that much reduces" : ""),
                true);
        if (rescaled) {
            binding = CheckCode.SIZE_TARGET_VOLATILITY;
        }
        return rescaled ? most : lots;
    }

    private long passing(long lots, SizingProbe probe) {
        if (lots == 0) {
            return 0;
        }
        long most = probe.passes(ofLots(lots)) ? lots : largest(lots, n -> probe.passes(ofLots(n)));
        add(
                CheckCode.SIZE_PASSING,
                unitsIn(most),
                unitsIn(lots),
                most < lots ? "the largest quantity that passes every check" : "",
                true);
        if (most < lots) {
            binding = CheckCode.SIZE_PASSING;
        }
        return most;
    }

    /** The largest number below {@code lots} that holds, by halving; what holds at it is asked, never assumed. */
    private static long largest(long lots, java.util.function.LongPredicate holds) {
        long low = 0;
        long high = lots;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Quantity ofLots(long lots) {
        return new Quantity(Math.multiplyExact(lots, lot.millionths()));
    }

    private void add(CheckCode code, double observed, double limit, String detail, boolean passed) {
        steps.add(new CheckResult(code, passed ? Verdict.PASSED : Verdict.VETOED, observed, limit, detail));
    }
}
