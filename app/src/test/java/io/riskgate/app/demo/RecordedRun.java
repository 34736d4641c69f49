package io.riskgate.app.demo;

import io.riskgate.app.demo.history.EnforcementEffect;
import io.riskgate.app.demo.history.RunHistory;
import io.riskgate.app.demo.history.SensorFold;
import io.riskgate.app.demo.ledger.LedgerFold;
import io.riskgate.app.demo.link.CoreLink;
import io.riskgate.app.demo.link.DeadLetterNotice;
import io.riskgate.app.demo.link.KillSwitchNotice;
import io.riskgate.app.demo.link.RunRecords;
import io.riskgate.app.demo.market.EcbFixings;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A replay against the core itself, for tests that need a run and no broker. */
public final class RecordedRun {
    private final List<RiskEvent> sent = new ArrayList<>();
    private final List<Object> said = new ArrayList<>();
    private final CoreLink link = new CoreLink(Demo.FIXING_BARS, EngineSettings.WINDOW_DAYS, new Notes());
    private final ReplayPlan plan;
    private final long seed;

    private RecordedRun(LocalDate from, LocalDate to, long seed) {
        this.plan = ReplayPlan.of(EcbFixings.load(), from, to);
        this.seed = seed;
    }

    /** Plays a period of real history. */
    public static RecordedRun of(String from, String to, long seed) {
        RecordedRun run = new RecordedRun(LocalDate.parse(from), LocalDate.parse(to), seed);
        new Replay(run.link, DemoPortfolios.ENFORCED, DemoPortfolios.strategies(), seed)
                .run(run.plan, new DayPacer(Double.POSITIVE_INFINITY), ReplayProgress.SILENT);
        return run;
    }

    /** Hands over everything sent and said. */
    public void tell(RunRecords reader) {
        for (RiskEvent event : sent) {
            if (event instanceof FillReceived || event instanceof OrderClosed) {
                reader.fill(event);
            } else {
                reader.order(event);
            }
        }
        for (Object said : said) {
            if (said instanceof Decision decision) {
                reader.on(decision);
            } else if (said instanceof RiskSnapshot snapshot) {
                reader.on(snapshot);
            } else if (said instanceof KillSwitchNotice notice) {
                reader.on(notice);
            }
        }
    }

    /** Orders and fills, as sent. */
    public List<RiskEvent> sent() {
        return sent;
    }

    public DemoResult result() {
        LedgerFold ledger = new LedgerFold();
        RunHistory history = new RunHistory(plan.days().get(0).date());
        tell(ledger);
        tell(history);
        SensorFold sensors = new SensorFold();
        tell(sensors);
        history.complete();
        Map<String, DemoResult.Desk> desks = new TreeMap<>();
        DemoPortfolios.strategies()
                .forEach(strategy -> desks.put(
                        strategy.id(),
                        new DemoResult.Desk(strategy.description(), DemoPortfolios.ENFORCED.limits(strategy.id()))));
        LocalDate last = plan.days().get(plan.days().size() - 1).date();
        return new DemoResult(
                plan.days().get(0).date(),
                last,
                seed,
                desks,
                ledger.ledger(),
                history,
                EnforcementEffect.of(history, history, sensors),
                0,
                12.5);
    }

    /** Keeps everything in the order in which it came. */
    private final class Notes implements RunRecords {
        @Override
        public void order(RiskEvent order) {
            sent.add(order);
        }

        @Override
        public void fill(RiskEvent report) {
            sent.add(report);
        }

        @Override
        public void on(Decision decision) {
            said.add(decision);
        }

        @Override
        public void on(RiskSnapshot snapshot) {
            said.add(snapshot);
        }

        @Override
        public void on(KillSwitchNotice notice) {
            said.add(notice);
        }

        @Override
        public void on(DeadLetterNotice letter) {
            said.add(letter);
        }
    }
}
