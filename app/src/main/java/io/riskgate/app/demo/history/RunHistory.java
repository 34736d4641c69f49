package io.riskgate.app.demo.history;

import io.riskgate.app.demo.link.DeadLetterNotice;
import io.riskgate.app.demo.link.KillSwitchNotice;
import io.riskgate.app.demo.link.RunRecords;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What reports show of a run, folded from what was read back. Owned by one thread. */
public final class RunHistory implements RunRecords {
    private final LocalDate from;
    private final TreeMap<String, PortfolioHistory> portfolios = new TreeMap<>();
    private final TreeMap<Integer, YearTally> years = new TreeMap<>();
    private final TreeMap<String, OutcomeTally> outcomes = new TreeMap<>();
    private final Set<LocalDate> dates = new HashSet<>();
    private final HaltFold halts = new HaltFold();
    private final ExplainedRejections rejections = new ExplainedRejections();
    private final FirmRisk firm = new FirmRisk();

    /**
     * Nothing read yet.
     *
     * @param from first day that was traded; the days before it only warmed up
     */
    public RunHistory(LocalDate from) {
        this.from = from;
    }

    @Override
    public void order(RiskEvent order) {
        // Every order is told by its decision.
    }

    @Override
    public void fill(RiskEvent report) {
        // What a fill did is told by the snapshot after it.
    }

    @Override
    public void on(Decision decision) {
        YearTally year = years.computeIfAbsent(
                DailyFixing.dateOf(decision.eventTimeMillis()).getYear(), number -> new YearTally());
        OutcomeTally outcome = outcomes.computeIfAbsent(decision.origin().strategyId(), id -> new OutcomeTally());
        if (decision.isApproved()) {
            year.approved();
            outcome.approved(decision.terms() == null);
        } else {
            year.rejected(decision.reason());
            outcome.rejected();
            rejections.add(decision);
        }
    }

    @Override
    public void on(RiskSnapshot snapshot) {
        LocalDate date = DailyFixing.dateOf(snapshot.eventTimeMillis());
        if (date.isBefore(from)) {
            return;
        }
        dates.add(date);
        portfolios
                .computeIfAbsent(snapshot.portfolioId(), id -> new PortfolioHistory(id, from))
                .add(snapshot);
        firm.add(snapshot, date);
    }

    @Override
    public void on(KillSwitchNotice notice) {
        halts.add(notice);
    }

    @Override
    public void on(DeadLetterNotice letter) {
        // Counted by the ledger.
    }

    /** Puts each day's backtest into its year; call once, when everything has been read. */
    public void complete() {
        for (PortfolioHistory portfolio : portfolios.values()) {
            for (PortfolioDay day : portfolio.days()) {
                if (day.isTested()) {
                    years.computeIfAbsent(day.date().getYear(), number -> new YearTally())
                            .tested(day.isExceedance());
                }
            }
        }
    }

    /** Days with a risk snapshot, over all portfolios. */
    public int dayCount() {
        return dates.size();
    }

    public Collection<PortfolioHistory> portfolios() {
        return Collections.unmodifiableCollection(portfolios.values());
    }

    /** By calendar year. */
    public SortedMap<Integer, YearTally> years() {
        return Collections.unmodifiableSortedMap(years);
    }

    /** Decisions by strategy. */
    public SortedMap<String, OutcomeTally> outcomes() {
        return Collections.unmodifiableSortedMap(outcomes);
    }

    public List<Halt> halts() {
        return halts.halts();
    }

    /** One telling rejection a reason. */
    public List<Decision> rejections() {
        return rejections.decisions();
    }

    public List<FirmWeek> firmWeeks() {
        return firm.weeks();
    }
}
