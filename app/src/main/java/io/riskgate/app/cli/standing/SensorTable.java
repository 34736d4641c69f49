package io.riskgate.app.cli.standing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.enforcement.governance.ReadinessSummary;
import io.riskgate.enforcement.governance.SensorStatus;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StandingFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ten sensors of one portfolio as the engine last said they stand; a sensor it has not watched yet monitors. */
final class SensorTable {
    private final String portfolioId;
    private final SortedMap<SensorId, Standing> newest = new TreeMap<>();

    SensorTable(String portfolioId) {
        this.portfolioId = portfolioId;
    }

    void take(Standing standing) {
        newest.put(SensorId.valueOf(standing.getSubject()), standing);
    }

    /** Name of a sensor as the requirement documents have it. */
    static String nameOf(SensorId sensor) {
        return switch (sensor) {
            case VAR_BREACH -> "VaR Breach Detection";
            case STRESS_FAILURE -> "Stress Test Failure";
            case TAIL_RISK -> "Tail Risk Monitor";
            case CONCENTRATION -> "Concentration Risk";
            case LEVERAGE -> "Leverage Monitor";
            case LIQUIDITY -> "Liquidity Risk";
            case CORRELATION -> "Correlation Breakdown";
            case VOLATILITY -> "Volatility Spike";
            case DRAWDOWN -> "Drawdown Monitor";
            case TURNOVER -> "Turnover Limit";
        };
    }

    /** Type of a sensor as the requirement documents have it. */
    static String typeOf(SensorId sensor) {
        return switch (sensor) {
            case VAR_BREACH -> "var";
            case STRESS_FAILURE -> "stress";
            case TAIL_RISK -> "tail";
            default -> sensor.name().toLowerCase(Locale.ROOT);
        };
    }

    ReadinessSummary summary() {
        List<SensorStatus> statuses = new ArrayList<>();
        for (SensorId sensor : SensorId.values()) {
            statuses.add(status(newest.get(sensor)));
        }
        return ReadinessSummary.of(statuses);
    }

    private static SensorStatus status(@Nullable Standing standing) {
        return standing == null ? SensorStatus.MONITORING : SensorStatus.valueOf(standing.getAfter());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Sensors of portfolio " + portfolioId);
        lines.add(String.format(
                Locale.ROOT,
                "%-15s %-22s %-14s %-11s %-15s %9s  %-17s %5s",
                "Sensor",
                "Name",
                "Type",
                "Mode",
                "Status",
                "FP/week",
                "95 % below",
                "Open"));
        for (SensorId sensor : SensorId.values()) {
            lines.add(line(sensor, newest.get(sensor)));
        }
        ReadinessSummary summary = summary();
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%d sensors, %d ready (%d of them enforcing), %d not; readiness %.1f %%",
                summary.total(),
                summary.ready(),
                summary.enforcing(),
                summary.monitoring(),
                100 * summary.readyRatio()));
        return lines;
    }

    private static String line(SensorId sensor, @Nullable Standing standing) {
        return String.format(
                Locale.ROOT,
                "%-15s %-22s %-14s %-11s %-15s %9s  %-17s %5s",
                sensor.name().toLowerCase(Locale.ROOT),
                nameOf(sensor),
                typeOf(sensor),
                standing == null ? "-" : standing.getMode(),
                status(standing),
                number(standing, "falsePerWeek", "%.2f"),
                number(standing, "boundPerWeek", "%.2f"),
                number(standing, "openBreaches", "%.0f"));
    }

    private static String number(@Nullable Standing standing, String figure, String format) {
        return standing == null ? "-" : String.format(Locale.ROOT, format, figure(standing, figure));
    }

    private static double figure(Standing standing, String name) {
        for (StandingFigure figure : standing.getFigures()) {
            if (figure.getName().equals(name)) {
                return figure.getValue();
            }
        }
        throw new IllegalStateException("the standing of " + standing.getSubject() + " lacks its " + name);
    }

    ObjectNode json() {
        ObjectNode table = JsonNodeFactory.instance.objectNode();
        table.put("portfolio", portfolioId);
        ArrayNode rows = table.putArray("sensors");
        for (SensorId sensor : SensorId.values()) {
            addRow(rows.addObject(), sensor, newest.get(sensor));
        }
        ReadinessSummary summary = summary();
        ObjectNode totals = table.putObject("summary");
        totals.put("total", summary.total());
        totals.put("ready", summary.ready());
        totals.put("enforcing", summary.enforcing());
        totals.put("monitoring", summary.monitoring());
        totals.put("readyRatio", summary.readyRatio());
        return table;
    }

    private static void addRow(ObjectNode row, SensorId sensor, @Nullable Standing standing) {
        row.put("id", sensor.name().toLowerCase(Locale.ROOT));
        row.put("name", nameOf(sensor));
        row.put("type", typeOf(sensor));
        row.put("mode", standing == null ? null : standing.getMode());
        row.put("status", status(standing).name());
        row.put("cause", standing == null ? "not watched yet" : standing.getCause());
        if (standing != null) {
            row.put("asOf", standing.getEventTime().toString());
            standing.getFigures().forEach(figure -> row.put(figure.getName(), figure.getValue()));
        }
    }
}
