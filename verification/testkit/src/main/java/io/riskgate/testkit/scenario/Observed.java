package io.riskgate.testkit.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came of a scenario, the same whatever it ran on. Owned by the runner until it is handed out. */
public final class Observed {
    private final SortedMap<String, List<Answer>> answers = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, BigDecimal>> positions = new TreeMap<>();
    private final SortedSet<String> latches = new TreeSet<>();
    private final List<String> deadLetters = new ArrayList<>();
    private final SortedMap<String, String> commands = new TreeMap<>();
    private final SortedMap<String, String> breaches = new TreeMap<>();
    private final SortedMap<String, String> standings = new TreeMap<>();
    private final SortedMap<String, Integer> ranks = new TreeMap<>();

    /** Notes one more answer to an order. */
    public void answered(String orderId, Answer answer) {
        answers.computeIfAbsent(orderId, id -> new ArrayList<>()).add(answer);
    }

    /** Notes everything that a portfolio holds now; flat positions are left out. */
    public void holds(String portfolioId, Map<String, BigDecimal> quantities) {
        SortedMap<String, BigDecimal> held = new TreeMap<>();
        quantities.forEach((instrument, quantity) -> {
            if (quantity.signum() != 0) {
                held.put(instrument, quantity.stripTrailingZeros());
            }
        });
        positions.put(portfolioId, held);
    }

    public void halted(String scope) {
        latches.add(scope);
    }

    public void resumed(String scope) {
        latches.remove(scope);
    }

    public void deadLettered(String topic, String reason) {
        deadLetters.add(topic + " " + reason);
    }

    /** How an answer is found again: a command by its id, a rule by its name and the scope where it acts. */
    public static String asker(String commandId, String person, String scope) {
        return person.equals("engine") ? commandId + " " + scope : commandId;
    }

    /** Notes the answer to a command, or to the rule that pulled the switch. */
    public void commandAnswered(String commandId, String result) {
        commands.put(commandId, result);
    }

    /** Notes how a breach stands now. */
    public void breached(String breachId, String state, String verdict) {
        breaches.put(breachId, verdict.isEmpty() ? state : state + " " + verdict);
    }

    /** Notes where a sensor, a strategy or, without a name, the rollout stands now. */
    public void stands(String subject, String where) {
        standings.put(subject, where);
    }

    /** Notes the rank of a strategy among its portfolio's. */
    public void ranks(String strategyId, int rank) {
        ranks.put(strategyId, rank);
    }

    SortedMap<String, String> breaches() {
        return breaches;
    }

    SortedMap<String, String> standings() {
        return standings;
    }

    SortedMap<String, Integer> ranks() {
        return ranks;
    }

    SortedMap<String, List<Answer>> answers() {
        return answers;
    }

    SortedMap<String, SortedMap<String, BigDecimal>> positions() {
        positions.values().removeIf(SortedMap::isEmpty);
        return positions;
    }

    SortedSet<String> latches() {
        return latches;
    }

    /** Topic and reason of each, sorted: partitions have no order among each other. */
    List<String> deadLetters() {
        return deadLetters.stream().sorted().toList();
    }

    SortedMap<String, String> commands() {
        return commands;
    }
}
