package io.riskgate.app.morning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.client.RecordJson;
import java.util.List;

/** The report for programs. */
public final class MorningJson {
    private MorningJson() {}

    public static ObjectNode of(MorningFacts facts, List<MorningFigures> figures) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("run", RecordJson.of(facts.run()));
        root.put("changesSince", facts.since().toString());
        ArrayNode portfolios = root.putArray("portfolios");
        for (MorningFigures one : figures) {
            ObjectNode node = portfolios.addObject();
            node.put("portfolioId", one.portfolioId());
            ObjectNode result = RecordJson.of(one.result());
            result.remove(List.of("shocks", "instrumentIds", "halfSpreads"));
            node.set("stress", result);
            node.put("worstLossChange", one.worstLossChange());
            node.put("failedChange", one.failedChange());
            ArrayNode limits = node.putArray("limits");
            one.utilizations()
                    .forEach(line -> limits.addObject()
                            .put("limit", line.limit())
                            .put("used", line.used())
                            .put("allowed", line.allowed())
                            .put("utilization", line.ratio()));
            MorningFigures.Exceedance exceedance = one.exceedance();
            if (exceedance != null) {
                node.putObject("valueAtRisk99")
                        .put("days", exceedance.days())
                        .put("exceedances", exceedance.count())
                        .put("trafficLight", exceedance.light().name());
            }
            ArrayNode sensors = node.putArray("sensors");
            one.sensors()
                    .forEach(line -> sensors.addObject()
                            .put("sensor", line.sensor().name())
                            .put("mode", line.mode())
                            .put("status", line.status().name())
                            .put("cause", line.cause()));
            node.put("sensorsReady", one.readiness().ready());
            ArrayNode changes = node.putArray("changes");
            one.changes()
                    .forEach(change -> changes.addObject()
                            .put("what", change.what())
                            .put("before", change.before())
                            .put("after", change.after()));
        }
        return root;
    }
}
