package io.riskgate.app.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which scopes are halted, since when and by whom, and what was asked and refused. */
final class KillBoard {
    private static final int HISTORY_MAX = 60;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> halted = new TreeMap<>();
    private final Map<String, TreeSet<Integer>> haltedIn = new TreeMap<>();
    private final Map<String, ObjectNode> halfResumed = new TreeMap<>();
    private final Deque<ObjectNode> history = new ArrayDeque<>();

    /** Takes one partition's answer; the same answer of several partitions counts once in the history. */
    void take(ObjectNode event) {
        String scope = scopeText(event);
        event.put("scopeText", scope);
        switch (event.path("result").asText()) {
            case "HALTED" -> {
                halted.putIfAbsent(scope, event);
                haltedIn.computeIfAbsent(scope, key -> new TreeSet<>())
                        .add(event.path("partition").asInt());
                halfResumed.remove(scope);
            }
            case "RESUMED" -> {
                resumed(scope, event.path("partition").asInt());
                halfResumed.remove(scope);
            }
            case "AWAITING_SECOND_PERSON" -> halfResumed.put(scope, event);
            default -> {}
        }
        ObjectNode last = history.peekLast();
        boolean repeated = last != null
                && last.path("commandId").equals(event.path("commandId"))
                && last.path("result").equals(event.path("result"))
                && last.path("scopeText").equals(event.path("scopeText"));
        if (repeated) {
            return;
        }
        history.addLast(event);
        if (history.size() > HISTORY_MAX) {
            history.removeFirst();
        }
    }

    /** A scope stays halted while a single partition holds its latch, because that one may have refused the resume. */
    private void resumed(String scope, int partition) {
        TreeSet<Integer> still = haltedIn.get(scope);
        if (still != null) {
            still.remove(partition);
            if (still.isEmpty()) {
                haltedIn.remove(scope);
                halted.remove(scope);
            }
        }
    }

    ObjectNode toJson() {
        ObjectNode board = JSON.objectNode();
        board.set("halted", JSON.objectNode().setAll(halted));
        board.set("halfResumed", JSON.objectNode().setAll(halfResumed));
        ArrayNode newestFirst = board.putArray("history");
        history.descendingIterator().forEachRemaining(newestFirst::add);
        return board;
    }

    int haltedCount() {
        return halted.size();
    }

    private static String scopeText(ObjectNode event) {
        String kind = event.path("scope").path("kind").asText();
        String target = event.path("scope").path("target").asText("");
        return kind.equals("FIRM") ? "all" : kind.toLowerCase(java.util.Locale.ROOT) + ":" + target;
    }
}
