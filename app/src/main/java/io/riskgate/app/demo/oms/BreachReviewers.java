package io.riskgate.app.demo.oms;

import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Two people who look back at every breach after five trading days: it was right where the order that showed it would
 * have lost at least one per cent at one of those days' fixings, and wrong otherwise.
 *
 * <p>They know breaches from the decisions alone and number them as the engine does: a pause of more than a day ends
 * one. Owned by one thread.
 */
public final class BreachReviewers {
    private static final List<String> PEOPLE = List.of("carla.mendes", "tomas.berg");
    private static final int LOOK_BACK_DAYS = 5;
    private static final double ADVERSE_RATIO = 0.01;
    private static final double CONFIDENCE = 0.9;
    private static final LocalTime REVIEWED_AT = LocalTime.of(14, 30);

    private final Map<String, Run> runs = new HashMap<>();
    private final Set<String> heard = new HashSet<>();
    private final Queue<Case> open = new ArrayDeque<>();

    /** A breach that goes on, or the last one that did. */
    private static final class Run {
        private long count;
        private long lastMillis = Long.MIN_VALUE;

        /** Whether a finding at this time opens another breach. */
        boolean opens(long timeMillis) {
            boolean opens = count == 0 || timeMillis - lastMillis > Breach.PAUSE_MAX_MILLIS;
            lastMillis = Math.max(lastMillis, timeMillis);
            count += opens ? 1 : 0;
            return opens;
        }
    }

    /** A breach to be judged, with the order that opened it. */
    private record Case(String portfolioId, SensorId sensor, String breachId, Bet bet, int openedOnDay) {}

    /** One direction in one instrument, and the worst that has come of it so far. */
    private static final class Bet {
        private final OrderTerms terms;
        private final double price;
        private double adverseRatio;

        Bet(OrderTerms terms, double price) {
            this.terms = terms;
            this.price = price;
        }

        void see(DailyFixing fixing) {
            double move = fixing.price(terms.instrumentId()).toDouble() / price - 1;
            adverseRatio = Math.max(adverseRatio, terms.side() == Side.BUY ? -move : move);
        }
    }

    /** Notes the breaches that a decision tells of; what was found behind a veto counts for nothing. */
    public void heard(Decision decision, DailyFixing today, int tradingDay) {
        OrderTerms terms = decision.terms();
        if (terms == null || !heard.add(decision.orderId()) || isVetoed(decision)) {
            return;
        }
        String portfolioId = decision.origin().portfolioId();
        for (SensorResult result : decision.assessment().sensors()) {
            SensorId sensor = result.finding().sensor();
            if (result.finding().isBreached()) {
                Run run = runs.computeIfAbsent(portfolioId + ":" + sensor, key -> new Run());
                if (run.opens(decision.eventTimeMillis())) {
                    var bet = new Bet(terms, today.price(terms.instrumentId()).toDouble());
                    open.add(new Case(
                            portfolioId, sensor, Breach.idOf(portfolioId, sensor, run.count), bet, tradingDay));
                }
            }
        }
    }

    private static boolean isVetoed(Decision decision) {
        return decision.results().stream().anyMatch(result -> !result.passed() && !isOfSensors(result));
    }

    private static boolean isOfSensors(CheckResult result) {
        return result.code() == CheckCode.SENSORS;
    }

    /** Looks at today's fixing, and gives the verdicts that are due, both people's. */
    public List<ReviewReceived> due(DailyFixing today, int tradingDay) {
        open.forEach(waiting -> waiting.bet().see(today));
        List<ReviewReceived> reviews = new ArrayList<>();
        while (!open.isEmpty() && tradingDay - open.element().openedOnDay() >= LOOK_BACK_DAYS) {
            Case judged = open.remove();
            for (String person : PEOPLE) {
                reviews.add(review(judged, person, today));
            }
        }
        return reviews;
    }

    private static ReviewReceived review(Case judged, String person, DailyFixing today) {
        boolean right = judged.bet().adverseRatio >= ADVERSE_RATIO;
        String outcome = String.format(
                Locale.ROOT,
                "%s went at most %.2f %% against the order within %d days",
                judged.bet().terms.instrumentId(),
                100 * judged.bet().adverseRatio,
                LOOK_BACK_DAYS);
        return new ReviewReceived(
                new ReviewReceived.Subject(
                        judged.breachId() + ":" + person, judged.portfolioId(), judged.breachId(), judged.sensor()),
                new ReviewReceived.Opinion(
                        right ? ReviewVerdict.TRUE_POSITIVE : ReviewVerdict.FALSE_POSITIVE,
                        right ? "the order would have lost" : "nothing happened to the order",
                        outcome,
                        CONFIDENCE),
                person,
                today.millisAt(REVIEWED_AT));
    }
}
