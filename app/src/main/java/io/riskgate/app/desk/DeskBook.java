package io.riskgate.app.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.schemas.catalogue.Topics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The desk's picture: every public record that people look at, folded into bounded JSON sections.
 *
 * <p>Records come as JSON by field name, so a newer writer's fields pass through to the page. Safe for use by several
 * threads.
 */
public final class DeskBook {
    private static final int PORTFOLIOS_MAX = 64;
    private static final int NAMED_MAX = 500;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, PortfolioSeries> portfolios = new TreeMap<>();
    private final TreeSet<String> touched = new TreeSet<>();
    private final DecisionTape tape = new DecisionTape();
    private final KillBoard kill = new KillBoard();
    private final SensorBoard sensors = new SensorBoard();
    private final Map<String, JsonNode> sections = new TreeMap<>();
    private final TreeSet<String> changed = new TreeSet<>();
    private final Map<String, Consumer<ObjectNode>> folds = Map.of(
            Topics.RISK_SNAPSHOTS, this::snapshot,
            Topics.CONTROL, this::control,
            Topics.KILL_SWITCH_EVENTS, this::killSwitch,
            Topics.BREACHES, this::breach,
            Topics.REVIEWS, this::review,
            Topics.STANDINGS, this::standing,
            Topics.STRATEGY_HEALTH,
                    health ->
                            named("strategies", text(health, "portfolioId") + "/" + text(health, "strategyId"), health),
            Topics.STRESS_RESULTS, result -> named("stress", text(result, "portfolioId"), result),
            Topics.ALERTS, alert -> named("alerts", text(alert, "alertId"), alert));

    /** Folds one record in. */
    public synchronized void take(String topic, String position, ObjectNode record) {
        if (topic.equals(Topics.DECISIONS)) {
            tape.take(position, record);
            return;
        }
        Consumer<ObjectNode> fold = folds.get(topic);
        if (fold != null) {
            fold.accept(record);
        }
    }

    /** Sets a section that comes from the process and not from a topic. */
    public synchronized void section(String name, JsonNode value) {
        if (!value.equals(sections.get(name))) {
            sections.put(name, value);
            changed.add(name);
        }
    }

    /** A decision with all its checks, by {@code partition/offset}, while it is among the newest. */
    public synchronized Optional<ObjectNode> decision(String position) {
        return tape.at(position);
    }

    public synchronized int haltedCount() {
        return kill.haltedCount();
    }

    /** Share of the reviewed breaches that people called false, of each sensor with any. */
    public synchronized Map<String, Double> falsePositiveRatios() {
        return sensors.falsePositiveRatios();
    }

    /** Everything, for a reader who starts. */
    public synchronized ObjectNode whole() {
        ObjectNode whole = JSON.objectNode();
        ObjectNode all = whole.putObject("portfolios");
        portfolios.forEach((id, series) -> {
            ObjectNode one = all.putObject(id);
            one.set("latest", series.latest());
            one.set("points", series.points());
        });
        whole.set("decisions", tape.all());
        whole.set("counts", tape.counts());
        whole.set("kill", kill.toJson());
        whole.set("sensors", sensors.toJson());
        sections.forEach((name, section) -> whole.set(name, section.deepCopy()));
        return whole;
    }

    /** What has changed since this was last asked. */
    public synchronized ObjectNode drainChanges() {
        ObjectNode changes = JSON.objectNode();
        ObjectNode some = changes.putObject("portfolios");
        touched.forEach(id -> {
            PortfolioSeries series = portfolios.get(id);
            if (series != null) {
                ObjectNode one = some.putObject(id);
                one.set("latest", series.latest());
                one.set("point", series.lastPoint());
            }
        });
        touched.clear();
        changes.set("decisions", tape.drainFresh());
        changes.set("counts", tape.counts());
        changed.forEach(name -> changes.set(
                name,
                switch (name) {
                    case "kill" -> kill.toJson();
                    case "sensors" -> sensors.toJson();
                    default -> sections.getOrDefault(name, JSON.nullNode()).deepCopy();
                }));
        changed.clear();
        return changes;
    }

    private void snapshot(ObjectNode snapshot) {
        snapshot.remove("scenarioProfitAndLoss");
        series(text(snapshot, "portfolioId")).ifPresent(series -> series.take(snapshot));
    }

    private void control(ObjectNode marker) {
        JsonNode limits = marker.path("change").path("limits");
        if (limits.isObject()) {
            series(text(limits, "portfolioId")).ifPresent(series -> series.limits((ObjectNode) limits));
        }
    }

    private Optional<PortfolioSeries> series(String portfolioId) {
        if (!portfolios.containsKey(portfolioId) && portfolios.size() >= PORTFOLIOS_MAX) {
            return Optional.empty();
        }
        touched.add(portfolioId);
        return Optional.of(portfolios.computeIfAbsent(portfolioId, unused -> new PortfolioSeries()));
    }

    private void killSwitch(ObjectNode event) {
        kill.take(event);
        changed.add("kill");
    }

    private void breach(ObjectNode breach) {
        sensors.breach(breach);
        changed.add("sensors");
    }

    private void review(ObjectNode review) {
        sensors.review(review);
        changed.add("sensors");
    }

    private void standing(ObjectNode standing) {
        sensors.standing(standing);
        changed.add("sensors");
    }

    private void named(String section, String name, ObjectNode record) {
        ObjectNode all = sections.get(section) instanceof ObjectNode known ? known : JSON.objectNode();
        if (all.has(name) || all.size() < NAMED_MAX) {
            all.set(name, record);
        }
        sections.put(section, all);
        changed.add(section);
    }

    private static String text(JsonNode record, String field) {
        return record.path(field).asText();
    }
}
