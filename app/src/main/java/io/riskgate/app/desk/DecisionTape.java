package io.riskgate.app.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The newest decisions, whole for the drill-down and in short for the stream, with counts by reason. */
final class DecisionTape {
    private static final int WHOLE_MAX = 3_000;
    private static final int SHORT_MAX = 250;
    private static final int FRESH_MAX = 60;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> whole = new LinkedHashMap<>();
    private final Deque<ObjectNode> brief = new ArrayDeque<>();
    private final Deque<ObjectNode> fresh = new ArrayDeque<>();
    private final Map<String, Long> byReason = new TreeMap<>();
    private long approvedCount;
    private long rejectedCount;

    void take(String position, ObjectNode decision) {
        whole.put(position, decision);
        if (whole.size() > WHOLE_MAX) {
            whole.remove(whole.keySet().iterator().next());
        }
        ObjectNode line = brief(position, decision);
        addBounded(brief, line, SHORT_MAX);
        addBounded(fresh, line, FRESH_MAX);
        if (decision.path("outcome").asText().equals("APPROVED")) {
            approvedCount++;
        } else {
            rejectedCount++;
            byReason.merge(decision.path("reason").asText(), 1L, Long::sum);
        }
    }

    Optional<ObjectNode> at(String position) {
        return Optional.ofNullable(whole.get(position));
    }

    ArrayNode all() {
        return JSON.arrayNode().addAll(brief);
    }

    /** Decisions since this was last asked; at most {@value #FRESH_MAX}, the newest. */
    ArrayNode drainFresh() {
        ArrayNode drained = JSON.arrayNode().addAll(fresh);
        fresh.clear();
        return drained;
    }

    ObjectNode counts() {
        ObjectNode counts = JSON.objectNode().put("approved", approvedCount).put("rejected", rejectedCount);
        ObjectNode reasons = counts.putObject("byReason");
        byReason.forEach(reasons::put);
        return counts;
    }

    private static ObjectNode brief(String position, ObjectNode decision) {
        ObjectNode line = JSON.objectNode().put("at", position);
        for (String field : new String[] {
            "orderId", "portfolioId", "strategyId", "outcome", "reason", "eventTime", "approvedQuantity"
        }) {
            line.set(field, decision.path(field));
        }
        JsonNode terms = decision.path("terms");
        line.put("instrumentId", terms.path("instrumentId").asText(""));
        line.put("side", terms.path("side").asText(""));
        line.set("quantity", terms.path("quantity"));
        for (JsonNode check : decision.path("checks")) {
            if (!check.path("verdict").asText().equals("PASSED")) {
                line.set("observed", check.path("observed"));
                line.set("limit", check.path("limit"));
                line.put("detail", check.path("detail").asText());
                break;
            }
        }
        return line;
    }

    private static void addBounded(Deque<ObjectNode> lines, ObjectNode line, int max) {
        lines.addLast(line);
        if (lines.size() > max) {
            lines.removeFirst();
        }
    }
}
