package io.riskgate.app.cli.standing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.schemas.avro.StrategyHealth;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.UnreadableRecord;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the strategies of each portfolio by rank: health, statistics, recommended share of capital, advice. */
@Command(
        name = "strategies",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the strategies of each portfolio by rank, with health and recommended capital.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "1:failed"},
        footerHeading = "%nExamples:%n",
        footer = {"  riskgate strategies --portfolio demo", "  riskgate strategies --json | jq .band"})
public final class StrategiesCommand implements Callable<Integer> {
    private static final String ROW = "%4s %-18s %-10s %6s %6s %6s %11s %8s %8s %6s %-8s%n";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StandingSource source = new StandingSource();

    @Option(names = "--portfolio", description = "Only this portfolio.")
    private @Nullable String portfolio;

    @Option(names = "--json", description = "One JSON object a strategy and line.")
    private boolean json;

    @Override
    public Integer call() throws UnreadableRecord {
        SortedMap<String, SortedMap<String, StrategyHealth>> newest = new TreeMap<>();
        source.each(Topics.STRATEGY_HEALTH, StrategyHealth.class, (wire, health) -> {
            if (portfolio == null || portfolio.equals(health.getPortfolioId())) {
                newest.computeIfAbsent(health.getPortfolioId(), name -> new TreeMap<>())
                        .put(health.getStrategyId(), health);
            }
        });
        PrintWriter out = spec.commandLine().getOut();
        if (newest.isEmpty() && !json) {
            out.println("no strategy has closed a trade yet");
        }
        newest.forEach((name, strategies) -> print(name, strategies, out));
        out.flush();
        return 0;
    }

    private void print(String portfolioId, SortedMap<String, StrategyHealth> strategies, PrintWriter out) {
        SortedMap<Integer, StrategyHealth> ranked = new TreeMap<>();
        strategies.values().forEach(health -> ranked.put(health.getRank(), health));
        if (json) {
            ranked.values().forEach(health -> out.println(json(health)));
            return;
        }
        out.println("Strategies of portfolio " + portfolioId);
        out.printf(
                Locale.ROOT,
                ROW,
                "Rank",
                "Strategy",
                "Band",
                "Health",
                "Trades",
                "Wins",
                "Expectancy",
                "Max fall",
                "Fall",
                "Share",
                "State");
        for (StrategyHealth health : ranked.values()) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    health.getRank(),
                    health.getStrategyId(),
                    health.getBand(),
                    two(health.getScore()),
                    health.getTradeCount(),
                    two(health.getWinRatio()),
                    health.getExpectancy().toPlainString(),
                    two(health.getDrawdownMaxRatio()),
                    two(health.getDrawdownRatio()),
                    two(health.getAllocationRatio()),
                    health.getEnabled() ? "ENABLED" : "DISABLED");
            health.getAdvice().forEach(advice -> out.println("     " + advice));
        }
        out.println();
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static ObjectNode json(StrategyHealth health) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("portfolio", health.getPortfolioId());
        row.put("strategy", health.getStrategyId());
        row.put("rank", health.getRank());
        row.put("asOf", health.getEventTime().toString());
        row.put("band", health.getBand().name());
        row.put("score", health.getScore());
        row.put("trades", health.getTradeCount());
        row.put("winRatio", health.getWinRatio());
        row.put("expectancy", health.getExpectancy());
        row.put("drawdownMaxRatio", health.getDrawdownMaxRatio());
        row.put("drawdownRatio", health.getDrawdownRatio());
        row.put("edgeConfidence", health.getEdgeConfidence());
        row.put("allocationRatio", health.getAllocationRatio());
        row.put("enabled", health.getEnabled());
        row.put("detail", health.getDetail());
        health.getAdvice().forEach(row.withArray("advice")::add);
        return row;
    }
}
