package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.value.SensorId;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The governance of every portfolio of a partition, live; changed by folds only. Owned by one thread. */
public final class GovernanceBook implements SensorModes {
    private final TreeMap<String, PortfolioGovernance> portfolios = new TreeMap<>();

    public void fold(GovernanceActivated activated) {
        of(activated.policy().portfolioId()).fold(activated.policy(), activated.version());
    }

    /** Modes are part of a portfolio's limits. */
    public void fold(LimitsActivated activated) {
        of(activated.limits().portfolioId()).fold(activated.limits().policy().modes());
    }

    public void fold(SensorRecord record) {
        of(record.portfolioId()).fold(record);
    }

    public void fold(RolloutRecord record) {
        of(record.portfolioId()).fold(record);
    }

    public void fold(Breach breach) {
        of(breach.first().portfolioId()).fold(breach);
    }

    public void foldForgotten(String portfolioId, SensorId sensor, long sequence) {
        of(portfolioId).foldForgotten(sensor, sequence);
    }

    private PortfolioGovernance of(String portfolioId) {
        return portfolios.computeIfAbsent(portfolioId, PortfolioGovernance::new);
    }

    /** Null where nothing has happened yet that governance would know of. */
    public @Nullable PortfolioGovernance portfolio(String portfolioId) {
        return portfolios.get(portfolioId);
    }

    /** Every portfolio that governance knows of, ordered by name. */
    public Collection<PortfolioGovernance> portfolios() {
        return Collections.unmodifiableCollection(portfolios.values());
    }

    @Override
    public SensorStanding standing(String portfolioId, SensorId sensor) {
        PortfolioGovernance portfolio = portfolios.get(portfolioId);
        if (portfolio == null) {
            return SensorStanding.UNKNOWN;
        }
        SensorRecord record = portfolio.record(sensor);
        return new SensorStanding(portfolio.mode(sensor), record == null ? SensorStatus.MONITORING : record.status());
    }

    /** Share of its limits that a portfolio may use. */
    public double rolloutRatio(String portfolioId) {
        PortfolioGovernance portfolio = portfolios.get(portfolioId);
        return portfolio == null ? 1 : portfolio.rolloutRatio();
    }
}
