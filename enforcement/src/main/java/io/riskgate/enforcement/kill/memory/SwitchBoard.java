package io.riskgate.enforcement.kill.memory;

import java.util.TreeMap;

/** What the switches of one partition remember, by portfolio. Owned by one thread. */
public final class SwitchBoard {
    private final TreeMap<String, PortfolioSwitches> portfolios = new TreeMap<>();

    public void fold(SwitchMemory memory) {
        of(memory.portfolioId()).fold(memory);
    }

    /** The memory about a portfolio; empty where there is none yet. */
    public PortfolioSwitches of(String portfolioId) {
        PortfolioSwitches known = portfolios.get(portfolioId);
        if (known != null) {
            return known;
        }
        PortfolioSwitches empty = new PortfolioSwitches(portfolioId);
        portfolios.put(portfolioId, empty);
        return empty;
    }
}
