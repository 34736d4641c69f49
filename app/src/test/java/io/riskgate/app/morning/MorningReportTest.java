package io.riskgate.app.morning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.portfolio.TailFigures;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.avro.HaltScope;
import io.riskgate.schemas.avro.HaltScopeKind;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StandingKind;
import io.riskgate.schemas.avro.StressLadder;
import io.riskgate.schemas.avro.StressLine;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.avro.StressSimulation;
import io.riskgate.schemas.avro.StressWorstCase;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The report of a made-up desk with a year behind it; the page is left in target/morning for people to look at. */
class MorningReportTest {
    private static final long SEED = 20261121L;
    private static final Instant TODAY = Instant.parse("2026-11-20T21:00:00Z");
    private static final Instant YESTERDAY = TODAY.minus(Duration.ofDays(1));
    private static final String MACRO = "macro";

    private final MorningFacts facts = facts();
    private final List<MorningFigures> figures = MorningFigures.of(facts);

    private static MorningFacts facts() {
        var log = new MorningLog();
        log.add(new LimitsActivated(1, limits("2.0"), 0));
        log.add(new LimitsActivated(2, limits("1.5"), TODAY.minusSeconds(3_600).toEpochMilli()));
        log.add(standing("VAR_BREACH", "READY", YESTERDAY.minusSeconds(60)));
        log.add(standing("VAR_BREACH", "ENFORCING", TODAY));
        log.add(standing("LEVERAGE", "HIGH_FP", YESTERDAY.minusSeconds(60)));
        log.add(halt("drawdown of 15 %", TODAY));
        log.add(halt("long ago", YESTERDAY.minusSeconds(60)));
        var today = new TreeMap<String, StressResult>();
        today.put(MACRO, result(1_310_400, true, -250_000.0));
        var before = new TreeMap<String, StressResult>();
        before.put(MACRO, result(810_400, false, null));
        return new MorningFacts(run("nightly-2", TODAY), run("nightly-1", YESTERDAY), today, before, year(), log);
    }

    private static LimitSet limits(String leverage) {
        Money tail = Money.parse("200000");
        return new LimitSet(
                MACRO,
                "USD",
                Money.parse("10000000"),
                new LimitSet.OrderLimits(Quantity.parse("1000000"), tail, 1.0, 1_000, 1_000, 1_000),
                new LimitSet.ExposureLimits(
                        Money.parse("20000000"), Money.parse("15000000"), Double.parseDouble(leverage), 0.15),
                new LimitSet.TailLimits(tail, tail, tail, tail),
                RiskModel.STANDARD,
                "ann",
                "bob");
    }

    private static Standing standing(String sensor, String status, Instant at) {
        return new Standing(
                StandingKind.SENSOR, MACRO, sensor, "GRADUAL", status, status, "as reviewed", List.of(), at, null);
    }

    private static KillSwitchEvent halt(String why, Instant at) {
        var event = new KillSwitchEvent();
        event.setResult(KillSwitchResult.HALTED);
        event.setScope(new HaltScope(HaltScopeKind.PORTFOLIO, MACRO));
        event.setDetail(why);
        event.setEventTime(at);
        return event;
    }

    private static StressRun run(String runId, Instant asOf) {
        var run = new StressRun();
        run.setRunId(runId);
        run.setAsOf(asOf);
        run.setStartedAt(asOf);
        run.setFinishedAt(asOf);
        run.setSeed(SEED);
        run.setSimulationCount(10_000L);
        run.setScenarioCount(2);
        run.setPortfolioCount(1);
        run.setFailedPortfolioCount(1);
        run.setScenariosSha256("ab".repeat(32));
        run.setResultsSha256("cd".repeat(32));
        run.setModelVersions("EWMA");
        run.setBuild("test");
        run.setCut(List.of());
        return run;
    }

    private static StressResult result(double lehman, boolean failed, @Nullable Double replay) {
        var result = new StressResult();
        result.setRunId("nightly-2");
        result.setPortfolioId(MACRO);
        result.setAsOf(TODAY);
        result.setEventTime(TODAY);
        result.setSeed(SEED);
        result.setBuild("test");
        result.setWorstLoss(lehman);
        result.setFailedCount(failed ? 1 : 0);
        result.setTailRatio(1.31);
        result.setLines(List.of(
                line("LEHMAN_2008", lehman - 420_400, failed, replay), line("BREXIT_2016", -300_000, false, 90_000.0)));
        result.setSimulations(
                List.of(new StressSimulation("student-t", 10_000L, 210e3, 290e3, 910e3, 10.0, 3L, List.of(7L))));
        result.setLikeliest(List.of());
        result.setWorstCases(List.of(new StressWorstCase("EURUSD<script>", "LEHMAN_2008", 700_000.0)));
        result.setCauseCases(List.of(new StressWorstCase("EUR", "LEHMAN_2008", 650_000.0)));
        result.setLadders(List.of(
                new StressLadder("EUR", List.of(-0.1, 0.1), List.of(600_000.0, -600_000.0)),
                new StressLadder("SPREADS", List.of(2.0, 10.0), List.of(800.0, 4_000.0))));
        result.setInstrumentIds(List.of());
        result.setHalfSpreads(List.of());
        result.setShocks(List.of());
        return result;
    }

    private static StressLine line(String id, double shock, boolean failed, @Nullable Double replay) {
        return new StressLine(
                id,
                "HISTORICAL",
                shock,
                400_000.0,
                16_000.0,
                4_400.0,
                0.13,
                250e3,
                300e3,
                1.2,
                0.8,
                replay,
                failed,
                List.of());
    }

    private static DailySnapshots year() {
        var random = new SplittableRandom(SEED);
        var snapshots = new DailySnapshots();
        BigDecimal equity = new BigDecimal("10000000");
        for (int day = 260; day >= 0; day--) {
            equity = equity.add(
                    BigDecimal.valueOf(60_000 * random.nextGaussian()).setScale(2, RoundingMode.HALF_EVEN));
            snapshots.add(
                    snapshot(Money.of(equity), TODAY.minus(Duration.ofDays(day)).toEpochMilli(), day));
        }
        return snapshots;
    }

    private static RiskSnapshot snapshot(Money equity, long atMillis, int daysAgo) {
        var tail = new TailFigures(90_000, 130_000, 170_000, 150_000, true);
        Money gross = Money.parse(daysAgo == 0 ? "8000000" : "6000000");
        var position = new RiskSnapshot.PositionLine(
                "EURUSD", Quantity.parse(daysAgo == 0 ? "8000000" : "6000000"), gross, Money.ZERO);
        return new RiskSnapshot(
                MACRO,
                atMillis,
                1,
                1,
                new EquityMark(equity, equity, atMillis),
                new RiskMeasures(gross, gross, 50_000, tail, tail, 500),
                0,
                0,
                List.of(position),
                List.of());
    }

    @Test
    void says_what_has_changed_since_the_run_before() {
        assertThat(figures.get(0).changes())
                .contains(
                        new MorningChange("worst stress loss", "810,400", "1,310,400"),
                        new MorningChange("scenario LEHMAN_2008", "passed, loss 810,400", "failed, loss 1,310,400"),
                        new MorningChange("gross exposure", "6,000,000", "8,000,000"),
                        new MorningChange("position EURUSD", "6000000", "8000000"),
                        new MorningChange("leverage limit", "2.00", "1.50"),
                        new MorningChange("sensor var_breach", "GRADUAL READY", "GRADUAL ENFORCING"),
                        new MorningChange("kill switch", "", "HALTED drawdown of 15 %"))
                .noneMatch(change -> change.what().contains("BREXIT")
                        || change.what().equals("sensor leverage")
                        || change.after().contains("long ago"));
    }

    @Test
    void counts_the_sensors_that_are_ready() {
        assertThat(figures.get(0).readiness().ready()).isEqualTo(1);
        assertThat(figures.get(0).readiness().total()).isEqualTo(10);
    }

    @Test
    void asks_for_nothing_outside_of_itself() throws IOException {
        String page = MorningHtml.of(facts, figures);
        Files.createDirectories(Path.of("target/morning"));
        Files.writeString(Path.of("target/morning/morning.html"), page);
        assertThat(page.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link", "<iframe");
        assertThat(page)
                .contains("1,310,400", "-1,560,400", "EURUSD&lt;script&gt;", "+10 %", "10×", "HALTED drawdown of 15 %")
                .contains("What has changed", "sensors ready");
    }

    @Test
    void says_the_same_to_programs() {
        JsonNode json = MorningJson.of(facts, figures);
        assertThat(json.at("/portfolios/0/stress/lines/0/replayLoss").asDouble())
                .isEqualTo(-250_000);
        assertThat(json.at("/portfolios/0/sensors/0/status").asText()).isEqualTo("ENFORCING");
        assertThat(json.at("/portfolios/0/changes")).hasSizeGreaterThan(5);
        assertThat(json.at("/portfolios/0/stress/ladders/0/losses/0").asDouble())
                .isEqualTo(600_000);
        assertThat(json.path("changesSince").asText()).isEqualTo(YESTERDAY.toString());
    }
}
