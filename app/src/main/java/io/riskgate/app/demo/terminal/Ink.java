package io.riskgate.app.demo.terminal;

import java.util.Locale;

/** Colors for terminals that show them, and amounts as a desk writes them. */
record Ink(boolean colored) {

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String bad(String text) {
        return paint("31", text);
    }

    String warn(String text) {
        return paint("33", text);
    }

    String accent(String text) {
        return paint("36", text);
    }

    private String paint(String code, String text) {
        return colored ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** Millions with one decimal, as in 12.3M. */
    static String millions(double dollars) {
        return String.format(Locale.ROOT, "%.1fM", dollars / 1e6);
    }

    /** Thousands, as in 310k. */
    static String thousands(double dollars) {
        return String.format(Locale.ROOT, "%.0fk", dollars / 1e3);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f %%", ratio * 100);
    }
}
