package io.riskgate.app.analysis.report;

import java.util.Locale;
import java.util.Optional;

/** Numbers as people read them: thousands grouped, few digits, a dash for what does not exist. */
final class Wording {

    private Wording() {}

    static String amount(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%,.2f" : "%,.0f", value);
    }

    static String amount(Optional<Double> value) {
        return value.map(Wording::amount).orElse("-");
    }

    static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * ratio);
    }

    static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** A chance: one too small for four decimals is said to be so, not rounded to zero. */
    static String chance(double probability) {
        return probability < 0.0001 ? "<0.0001" : decimals(probability);
    }
}
