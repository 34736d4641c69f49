package io.riskgate.app.demo.terminal;

import io.riskgate.app.demo.history.EnforcementEffect;
import io.riskgate.app.demo.history.EnforcementEffect.Portfolio;
import io.riskgate.app.demo.history.SensorFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What acting sensors changed: each desk twice on the same history, and when which sensor had earned the right. */
final class EnforcementLines {
    private static final String ROW = "  %-10s %10s %10s   %8s %8s   %9s %9s   %7s %6s";

    private final EnforcementEffect effect;
    private final Ink ink;

    EnforcementLines(EnforcementEffect effect, Ink ink) {
        this.effect = effect;
        this.ink = ink;
    }

    List<String> lines(List<String> heading) {
        List<String> lines = new ArrayList<>(heading);
        lines.add(ink.dim(
                "  the same history twice: sensors that only watch, and sensors that act once they have earned it"));
        lines.add(ink.dim(row("", "P&L", "P&L", "max", "drawdown", "worst", "day", "orders", "orders")));
        lines.add(ink.dim(
                row("desk", "watching", "acting", "watching", "acting", "watching", "acting", "stopped", "cut")));
        for (Portfolio portfolio : effect.portfolios()) {
            lines.add(row(
                    portfolio.portfolioId(),
                    Ink.millions(portfolio.watched().profit()),
                    Ink.millions(portfolio.enforced().profit()),
                    Ink.percent(portfolio.watched().drawdownMax()),
                    Ink.percent(portfolio.enforced().drawdownMax()),
                    Ink.thousands(portfolio.watched().worstDay()),
                    Ink.thousands(portfolio.enforced().worstDay()),
                    Ink.count(portfolio.stopped()),
                    Ink.count(portfolio.cut())));
        }
        lines.add("");
        lines.addAll(terms());
        return lines;
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells);
    }

    /** One line a sensor and desk: when it acted first, how often it was promoted, and when it acted last. */
    private List<String> terms() {
        if (effect.terms().isEmpty()) {
            return List.of("  no sensor has earned the right to act");
        }
        TreeMap<String, List<SensorFold.Term>> byCareer = new TreeMap<>();
        effect.terms()
                .forEach(term -> byCareer.computeIfAbsent(
                                String.format(Locale.ROOT, "%-10s %-15s", term.portfolioId(), term.sensor()),
                                key -> new ArrayList<>())
                        .add(term));
        List<String> lines = new ArrayList<>();
        byCareer.forEach((career, terms) -> lines.add("  " + career + " promoted " + terms.size()
                + (terms.size() == 1 ? " time,  " : " times, ") + "acted first on "
                + terms.get(0).from() + " and last on "
                + terms.get(terms.size() - 1).to()));
        return lines;
    }
}
