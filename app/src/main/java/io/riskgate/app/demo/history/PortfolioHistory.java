package io.riskgate.app.demo.history;

import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One portfolio's days, oldest first, folded from its risk snapshots: the first of a day shows the fixing, the last its
 * close.
 */
public final class PortfolioHistory {
    private final String portfolioId;
    private final LocalDate from;
    private final List<PortfolioDay> days = new ArrayList<>();
    private double openingEquity = Double.NaN;
    private double closingEquity = Double.NaN;
    private double closingValueAtRisk99;

    PortfolioHistory(String portfolioId, LocalDate from) {
        this.portfolioId = portfolioId;
        this.from = from;
    }

    void add(RiskSnapshot snapshot) {
        LocalDate date = DailyFixing.dateOf(snapshot.eventTimeMillis());
        if (date.isBefore(from)) {
            return;
        }
        double equity = snapshot.equity().equity().toDouble();
        double gross = snapshot.measures().gross().toDouble();
        double valueAtRisk99 = snapshot.measures().valueAtRisk99();
        int last = days.size() - 1;
        if (last >= 0 && days.get(last).date().equals(date)) {
            days.set(last, days.get(last).closedAt(equity, gross, valueAtRisk99));
        } else {
            openingEquity = last < 0 ? equity : openingEquity;
            double profit = Double.isNaN(closingEquity) ? 0 : equity - closingEquity;
            days.add(new PortfolioDay(date, equity, profit, closingValueAtRisk99, gross, valueAtRisk99));
        }
        closingEquity = equity;
        closingValueAtRisk99 = valueAtRisk99;
    }

    public String portfolioId() {
        return portfolioId;
    }

    public List<PortfolioDay> days() {
        return Collections.unmodifiableList(days);
    }

    /** From before the first trade to after the last one; dollars. */
    public double profit() {
        return days.isEmpty() ? 0 : equityLast() - openingEquity;
    }

    public double equityLast() {
        return days.isEmpty() ? 0 : days.get(days.size() - 1).equity();
    }

    public long exceedanceCount() {
        return days.stream().filter(PortfolioDay::isExceedance).count();
    }

    /** Largest fall of equity from any earlier peak, as a share of that peak. */
    public double drawdownMax() {
        double peak = 0;
        double worst = 0;
        for (PortfolioDay day : days) {
            peak = Math.max(peak, day.equity());
            worst = Math.max(worst, peak <= 0 ? 0 : (peak - day.equity()) / peak);
        }
        return worst;
    }

    /** The day of the largest profit or loss: worst when {@code sign} is -1, best when it is 1. */
    public double profitExtreme(int sign) {
        return days.stream().mapToDouble(day -> sign * day.profit()).max().orElse(0) * sign;
    }
}
