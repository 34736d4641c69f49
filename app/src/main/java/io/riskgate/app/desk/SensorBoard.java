package io.riskgate.app.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.schemas.avro.SensorId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of the ten sensors has spoken and how often people called it wrong.
 *
 * <p>The interval of the false-positive ratio is Wilson's score interval at 95 % (Wilson 1927): with 3 false of 20
 * reviewed it runs from 0.0524 to 0.3604.
 */
final class SensorBoard {
    private static final int BREACHES_MAX = 5_000;
    private static final double Z_95 = 1.959963984540054;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, String> sensorOfBreach = new LinkedHashMap<>();

    SensorBoard() {
        for (SensorId sensor : SensorId.values()) {
            if (sensor != SensorId.UNKNOWN) {
                tallies.put(sensor.name(), new Tally());
            }
        }
    }

    void breach(ObjectNode breach) {
        String sensor = breach.path("sensor").asText();
        Tally tally = tallies.get(sensor);
        if (tally == null) {
            return;
        }
        boolean isNew = sensorOfBreach.put(breach.path("breachId").asText(), sensor) == null;
        tally.breachCount += isNew ? 1 : 0; // a breach is written again whenever it has moved
        tally.last = breach;
        if (sensorOfBreach.size() > BREACHES_MAX) {
            sensorOfBreach.remove(sensorOfBreach.keySet().iterator().next());
        }
    }

    void review(ObjectNode review) {
        String sensor = sensorOfBreach.get(review.path("breachId").asText());
        Tally tally = sensor == null ? null : tallies.get(sensor);
        if (tally == null) {
            return;
        }
        String verdict = review.path("verdict").asText();
        if (verdict.startsWith("FALSE")) {
            tally.falseCount++;
            tally.reviewedCount++;
        } else if (verdict.startsWith("TRUE")) {
            tally.reviewedCount++;
        }
    }

    /** Takes where a sensor of a portfolio stands; other standings are none of this board's business. */
    void standing(ObjectNode standing) {
        Tally tally = tallies.get(standing.path("subject").asText());
        if (tally == null || !standing.path("kind").asText().equals("SENSOR")) {
            return;
        }
        ObjectNode brief = JSON.objectNode();
        for (String field : new String[] {"mode", "after", "cause", "eventTime"}) {
            brief.set(field, standing.path(field));
        }
        standing.path("figures").forEach(figure -> brief.set(figure.path("name").asText(), figure.path("value")));
        tally.standings.set(standing.path("portfolioId").asText(), brief);
    }

    ObjectNode toJson() {
        ObjectNode all = JSON.objectNode();
        tallies.forEach((sensor, tally) -> all.set(sensor, tally.toJson()));
        return all;
    }

    /** Share of the reviewed breaches that people called false, of each sensor with any. */
    Map<String, Double> falsePositiveRatios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        tallies.forEach((sensor, tally) -> {
            if (tally.reviewedCount > 0) {
                ratios.put(sensor, (double) tally.falseCount / tally.reviewedCount);
            }
        });
        return ratios;
    }

    /** Lower and upper end of the score interval for {@code hits} of {@code count}; count above zero. */
    static double[] interval(long hits, long count) {
        double ratio = (double) hits / count;
        double z2 = Z_95 * Z_95;
        double center = (ratio + z2 / (2 * count)) / (1 + z2 / count);
        double half = Z_95 * Math.sqrt(ratio * (1 - ratio) / count + z2 / (4.0 * count * count)) / (1 + z2 / count);
        return new double[] {Math.max(0, center - half), Math.min(1, center + half)};
    }

    private static final class Tally {
        private long breachCount;
        private long reviewedCount;
        private long falseCount;
        private JsonNode last = JSON.nullNode();
        private final ObjectNode standings = JSON.objectNode(); // by portfolio, of which the engine bounds the number

        private ObjectNode toJson() {
            ObjectNode node = JSON.objectNode()
                    .put("breaches", breachCount)
                    .put("reviewed", reviewedCount)
                    .put("falsePositives", falseCount);
            if (reviewedCount > 0) {
                double[] ends = interval(falseCount, reviewedCount);
                node.put("ratio", (double) falseCount / reviewedCount)
                        .put("low", ends[0])
                        .put("high", ends[1]);
            }
            node.set("last", last);
            node.set("standings", standings.deepCopy());
            return node;
        }
    }
}
