package io.riskgate.app.demo.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The same history with sensors that may earn the right to act, and with sensors that only watch.
 *
 * @param portfolios ordered by name
 * @param terms when which sensor acted
 */
public record EnforcementEffect(List<Portfolio> portfolios, List<SensorFold.Term> terms) {
    public EnforcementEffect {
        portfolios = List.copyOf(portfolios);
        terms = List.copyOf(terms);
    }

    /**
     * One portfolio, twice.
     *
     * @param stopped orders that acting sensors rejected
     * @param cut orders that they made smaller
     */
    public record Portfolio(String portfolioId, Outcome watched, Outcome enforced, long stopped, long cut) {}

    /**
     * How a portfolio ended.
     *
     * @param profit dollars
     * @param drawdownMax share of the peak
     * @param worstDay dollars, negative for a loss
     */
    public record Outcome(double profit, double drawdownMax, double worstDay) {
        static Outcome of(PortfolioHistory history) {
            return new Outcome(history.profit(), history.drawdownMax(), history.profitExtreme(-1));
        }
    }

    /** Puts two runs side by side. */
    public static EnforcementEffect of(RunHistory watched, RunHistory enforced, SensorFold sensors) {
        List<Portfolio> portfolios = new ArrayList<>();
        for (PortfolioHistory with : enforced.portfolios()) {
            for (PortfolioHistory without : watched.portfolios()) {
                if (with.portfolioId().equals(without.portfolioId())) {
                    SensorFold.Tally tally = sensors.tallies().get(with.portfolioId());
                    portfolios.add(new Portfolio(
                            with.portfolioId(),
                            Outcome.of(without),
                            Outcome.of(with),
                            tally == null ? 0 : tally.stopped(),
                            tally == null ? 0 : tally.cut()));
                }
            }
        }
        return new EnforcementEffect(portfolios, sensors.terms());
    }
}
