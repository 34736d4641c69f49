package io.riskgate.app.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One portfolio's figures over time, thinned as they grow: when full, every second point goes and the step doubles.
 *
 * <p>A point is {@code [event time in milliseconds, gross, net, VaR 99 %, ES 99 %, equity, gross limit, VaR limit]},
 * amounts in the portfolio's base currency.
 */
final class PortfolioSeries {
    private static final int POINTS_MAX = 800;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ArrayNode> points = new ArrayList<>();
    private ObjectNode latest = JSON.objectNode();
    private @Nullable ObjectNode limits;
    private long stepMillis;

    /** Takes a snapshot; true where it made a point of its own. */
    boolean take(ObjectNode snapshot) {
        latest = snapshot;
        long atMillis = Instant.parse(snapshot.path("eventTime").asText()).toEpochMilli();
        ArrayNode point = point(atMillis, snapshot);
        if (!points.isEmpty()) {
            long lastMillis = points.get(points.size() - 1).get(0).asLong();
            if (atMillis - lastMillis < stepMillis || atMillis == lastMillis) {
                if (stepMillis == 0) {
                    points.set(points.size() - 1, point);
                }
                return false;
            }
        }
        points.add(point);
        if (points.size() > POINTS_MAX) {
            thin();
        }
        return true;
    }

    void limits(ObjectNode newLimits) {
        limits = newLimits;
    }

    ObjectNode latest() {
        ObjectNode node = latest.deepCopy();
        node.set("limits", limits == null ? JSON.nullNode() : limits);
        return node;
    }

    JsonNode lastPoint() {
        return points.isEmpty() ? JSON.nullNode() : points.get(points.size() - 1);
    }

    ArrayNode points() {
        return JSON.arrayNode().addAll(points);
    }

    private ArrayNode point(long atMillis, ObjectNode snapshot) {
        return JSON.arrayNode()
                .add(atMillis)
                .add(snapshot.path("gross").asDouble())
                .add(snapshot.path("net").asDouble())
                .add(larger(snapshot, "valueAtRisk99"))
                .add(larger(snapshot, "expectedShortfall99"))
                .add(snapshot.path("equity").asDouble())
                .add(limit("grossMax"))
                .add(limit("valueAtRisk99Max"));
    }

    /** The figure that limits use: the larger one of the two methods. */
    static double larger(JsonNode snapshot, String figure) {
        return Math.max(
                snapshot.path("historical").path(figure).asDouble(),
                snapshot.path("studentT").path(figure).asDouble());
    }

    private @Nullable Double limit(String name) {
        JsonNode value = limits == null ? null : limits.findValue(name);
        return value == null || !value.isNumber() ? null : value.asDouble();
    }

    private void thin() {
        for (int i = points.size() - 2; i > 0; i -= 2) {
            points.remove(i);
        }
        long spanMillis = points.get(points.size() - 1).get(0).asLong()
                - points.get(0).get(0).asLong();
        stepMillis = Math.max(1, spanMillis / points.size() / 2);
    }
}
