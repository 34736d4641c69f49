package io.riskgate.app.limits;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.app.client.RecordJson;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.mapping.LimitMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Limits as lines, one a figure, and what differs between two of them. */
public final class LimitText {
    private LimitText() {}

    /** One line a figure, ordered by name. */
    public static List<String> lines(LimitSet limits) {
        List<String> lines = new ArrayList<>();
        figures(limits).forEach((name, value) -> lines.add("  " + name + ": " + value));
        return lines;
    }

    /** One line for each figure that differs; none where the limits are the same. People are not compared. */
    public static List<String> differences(LimitSet before, LimitSet after) {
        Map<String, String> old = figures(before);
        Map<String, String> now = figures(after.agreedBy(before.proposedBy(), before.approvedBy()));
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            String left = old.getOrDefault(name, "-");
            String right = now.getOrDefault(name, "-");
            if (!left.equals(right)) {
                lines.add("  " + name + ": " + left + " -> " + right);
            }
        }
        return lines;
    }

    private static Map<String, String> figures(LimitSet limits) {
        Map<String, String> figures = new TreeMap<>();
        flatten("", RecordJson.of(LimitMapping.toAvro(limits)), figures);
        return figures;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(entry -> flatten(
                            name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(name + "." + i, node.get(i), into);
            }
        } else {
            into.put(name, node.asText());
        }
    }
}
