package io.riskgate.app.demo;

import io.riskgate.app.demo.history.RunHistory;
import io.riskgate.app.demo.link.CoreLink;
import io.riskgate.enforcement.market.BarSettings;

/**
 * The same history, desks and limits with sensors that only watch: what would have happened without enforcement. Calls
 * the engine's core directly, because nobody needs topics of what did not happen.
 */
final class WatchedRun {
    private WatchedRun() {}

    /** Plays the plan from beginning to end. */
    static RunHistory of(ReplayPlan plan, long seed, BarSettings bars, int windowDays) {
        RunHistory history = new RunHistory(plan.days().get(0).date());
        try (var link = new CoreLink(bars, windowDays, history)) {
            new Replay(link, DemoPortfolios.WATCHED, DemoPortfolios.strategies(), seed)
                    .run(plan, new DayPacer(Double.POSITIVE_INFINITY), ReplayProgress.SILENT);
        }
        history.complete();
        return history;
    }
}
