package io.riskgate.app.demo.history;

import io.riskgate.app.demo.link.DeadLetterNotice;
import io.riskgate.app.demo.link.KillSwitchNotice;
import io.riskgate.app.demo.link.RunRecords;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What sensors did in a run: which were allowed to act and when, and which orders they stopped or cut. */
public final class SensorFold implements RunRecords {
    private final TreeMap<String, Tally> tallies = new TreeMap<>();
    private final TreeMap<String, Career> careers = new TreeMap<>();
    private final Set<String> heard = new HashSet<>();

    /** What happened to the orders of one portfolio. */
    public static final class Tally {
        private long stopped;
        private long cut;

        /** Orders that sensors rejected. */
        public long stopped() {
            return stopped;
        }

        /** Orders that sensors made smaller. */
        public long cut() {
            return cut;
        }
    }

    /**
     * A time in which a sensor was allowed to act.
     *
     * @param from day of the first decision that it took part in
     * @param to day of the last one
     */
    public record Term(String portfolioId, String sensor, LocalDate from, LocalDate to) {}

    private static final class Career {
        private final List<Term> terms = new ArrayList<>();
        private boolean acting;

        void decided(String portfolioId, SensorResult result, LocalDate on) {
            String sensor = result.finding().sensor().name();
            if (result.enforced() && !acting) {
                terms.add(new Term(portfolioId, sensor, on, on));
            } else if (result.enforced()) {
                Term last = terms.remove(terms.size() - 1);
                terms.add(new Term(portfolioId, sensor, last.from(), on));
            }
            acting = result.enforced();
        }
    }

    @Override
    public void order(RiskEvent order) {
        // Every order is told by its decision.
    }

    @Override
    public void fill(RiskEvent report) {
        // Sensors look at orders.
    }

    @Override
    public void on(Decision decision) {
        OrderTerms terms = decision.terms();
        if (terms == null || !heard.add(decision.orderId() + "/" + decision.orderFingerprint())) {
            return;
        }
        String portfolioId = decision.origin().portfolioId();
        LocalDate date = DailyFixing.dateOf(decision.eventTimeMillis());
        for (SensorResult result : decision.assessment().sensors()) {
            careers.computeIfAbsent(portfolioId + ":" + result.finding().sensor(), key -> new Career())
                    .decided(portfolioId, result, date);
        }
        Tally tally = tallies.computeIfAbsent(portfolioId, key -> new Tally());
        tally.stopped += decision.reason().equals(CheckCode.SENSORS.name()) ? 1 : 0;
        boolean smaller = decision.approvedQuantity().compareTo(terms.quantity()) < 0;
        tally.cut += decision.isApproved() && smaller ? 1 : 0;
    }

    @Override
    public void on(RiskSnapshot snapshot) {
        // Told by the portfolio's history.
    }

    @Override
    public void on(KillSwitchNotice notice) {
        // Told by the halts.
    }

    @Override
    public void on(DeadLetterNotice letter) {
        // Counted by the ledger.
    }

    /** By portfolio. */
    public SortedMap<String, Tally> tallies() {
        return Collections.unmodifiableSortedMap(tallies);
    }

    /** Every time in which a sensor acted, ordered by portfolio, sensor and time. */
    public List<Term> terms() {
        return careers.values().stream()
                .flatMap(career -> career.terms.stream())
                .toList();
    }
}
