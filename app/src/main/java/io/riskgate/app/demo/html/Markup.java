package io.riskgate.app.demo.html;

import java.util.Locale;

/** Text, numbers and coordinates as they stand in the page. */
final class Markup {
    private Markup() {}

    /** Text with the characters escaped that mean something in HTML. */
    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A coordinate with one decimal. */
    static String at(double coordinate) {
        long tenths = Math.round(coordinate * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Dollars in millions or thousands, as fits. */
    static String dollars(double amount) {
        double size = Math.abs(amount);
        if (size >= 1e6) {
            return String.format(Locale.ROOT, "%.1fM", amount / 1e6);
        }
        return size >= 1e3
                ? String.format(Locale.ROOT, "%.0fk", amount / 1e3)
                : String.format(Locale.ROOT, "%.0f", amount);
    }

    static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f %%", ratio * 100);
    }
}
