package io.riskgate.testkit.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What must have come of a scenario: all of it, so that one answer too many is as wrong as one too few.
 *
 * @param decisions every decision of every order, those of one order in their sequence
 * @param positions portfolio to instrument to quantity; what is not named is flat
 * @param latches scopes that are halted at the end
 * @param deadLetters every dead letter
 * @param commands every command, and every rule that pulled a switch, to its last answer
 * @param breaches every breach to its state and verdict; unlooked at where left out
 * @param standings every sensor and strategy that has stood anywhere, to where; unlooked at where left out
 * @param ranks every strategy to its rank; unlooked at where left out
 */
public record Expected(
        List<ExpectedDecision> decisions,
        Map<String, Map<String, BigDecimal>> positions,
        List<String> latches,
        List<ExpectedLetter> deadLetters,
        Map<String, String> commands,
        @Nullable Map<String, String> breaches,
        @Nullable Map<String, String> standings,
        @Nullable Map<String, Integer> ranks) {
    /** Measures are sums of doubles; the order of summing may differ from that of the second source. */
    private static final double TOLERANCE_RATIO = 1e-9;

    public Expected {
        decisions = decisions == null
                ? List.of()
                : decisions.stream()
                        .flatMap(decision -> ExpectedDecision.each(decision).stream())
                        .toList();
        positions = positions == null ? Map.of() : new TreeMap<>(positions);
        latches = latches == null ? List.of() : List.copyOf(latches);
        deadLetters = deadLetters == null ? List.of() : List.copyOf(deadLetters);
        commands = commands == null ? Map.of() : new TreeMap<>(commands);
    }

    /**
     * One decision.
     *
     * @param is APPROVED, or the reason of the rejection
     * @param check whose measure is looked at; the reason where left out
     * @param times so many orders with -1, -2 and so on behind the id, all answered alike
     * @param observed what the check must have seen; unlooked at where left out
     * @param observed what the check or sensor must have seen; unlooked at where left out
     * @param quantity units approved; unlooked at where left out
     * @param action what the sensors that enforce did; unlooked at where left out
     * @param wouldHave what all sensors would have done; unlooked at where left out
     * @param sensors how the named sensors must stand
     */
    public record ExpectedDecision(
            String order,
            String is,
            @Nullable String check,
            @Nullable Double observed,
            @Nullable Double limit,
            @Nullable BigDecimal quantity,
            @Nullable String action,
            @Nullable String wouldHave,
            @Nullable Map<String, String> sensors,
            @Nullable Integer times) {
        private ExpectedDecision numbered(int number) {
            return new ExpectedDecision(
                    order + "-" + number, is, check, observed, limit, quantity, action, wouldHave, sensors, null);
        }

        private static List<ExpectedDecision> each(ExpectedDecision decision) {
            return decision.times() == null
                    ? List.of(decision)
                    : IntStream.rangeClosed(1, decision.times())
                            .mapToObj(decision::numbered)
                            .toList();
        }
    }

    /** One dead letter by its source topic and reason. */
    public record ExpectedLetter(String topic, String reason) {}

    /** Every difference to what was observed, in words; empty where all is as expected. */
    public List<String> differences(Observed observed) {
        List<String> differences = new ArrayList<>();
        addDecisionDifferences(observed, differences);
        compare("positions", plainPositions(), observed.positions(), differences);
        compare("latches", new TreeSet<>(latches), observed.latches(), differences);
        compare("dead letters", plainLetters(), observed.deadLetters(), differences);
        compare("commands", commands, observed.commands(), differences);
        if (breaches != null) {
            compare("breaches", new TreeMap<>(breaches), observed.breaches(), differences);
        }
        if (standings != null) {
            compare("standings", new TreeMap<>(standings), observed.standings(), differences);
        }
        if (ranks != null) {
            compare("ranks", new TreeMap<>(ranks), observed.ranks(), differences);
        }
        return differences;
    }

    private static void compare(String what, Object expected, Object got, List<String> differences) {
        if (!expected.equals(got)) {
            differences.add(what + ": expected " + expected + ", got " + got);
        }
    }

    private Map<String, Map<String, BigDecimal>> plainPositions() {
        Map<String, Map<String, BigDecimal>> plain = new TreeMap<>();
        positions.forEach((portfolio, held) -> {
            Map<String, BigDecimal> quantities = new TreeMap<>();
            held.forEach((instrument, quantity) -> quantities.put(instrument, quantity.stripTrailingZeros()));
            plain.put(portfolio, quantities);
        });
        return plain;
    }

    private List<String> plainLetters() {
        return deadLetters.stream()
                .map(letter -> letter.topic() + " " + letter.reason())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private void addDecisionDifferences(Observed observed, List<String> differences) {
        Map<String, List<ExpectedDecision>> byOrder = new TreeMap<>();
        decisions.forEach(decision -> byOrder.computeIfAbsent(decision.order(), id -> new ArrayList<>())
                .add(decision));
        compare("answered orders", byOrder.keySet(), observed.answers().keySet(), differences);
        byOrder.forEach((order, wanted) -> {
            List<Answer> got = observed.answers().getOrDefault(order, List.of());
            compare(
                    "decisions of " + order,
                    texts(wanted),
                    got.stream().map(Answer::toString).toList(),
                    differences);
            for (int i = 0; i < Math.min(wanted.size(), got.size()); i++) {
                addMeasureDifferences(wanted.get(i), got.get(i), differences);
                addJudgementDifferences(wanted.get(i), got.get(i).judgement(), differences);
            }
        });
    }

    private static List<String> texts(List<ExpectedDecision> decisions) {
        return decisions.stream()
                .map(decision -> decision.is().equals("APPROVED") ? "APPROVED NONE" : "REJECTED " + decision.is())
                .toList();
    }

    private static void addMeasureDifferences(ExpectedDecision wanted, Answer got, List<String> differences) {
        if (wanted.observed() == null && wanted.limit() == null) {
            return;
        }
        String check = Objects.requireNonNullElse(wanted.check(), wanted.is());
        Answer.Measure measure = got.measure(check);
        if (measure == null) {
            differences.add("order " + wanted.order() + " has no answer of check " + check);
            return;
        }
        String place = "order " + wanted.order() + ", " + check;
        compareNumbers(place + " observed", wanted.observed(), measure.observed(), differences);
        compareNumbers(place + " limit", wanted.limit(), measure.limit(), differences);
    }

    private static void addJudgementDifferences(
            ExpectedDecision wanted, Answer.Judgement got, List<String> differences) {
        String place = "order " + wanted.order() + ", ";
        BigDecimal quantity = wanted.quantity();
        if (quantity != null) {
            compare(place + "quantity", quantity.stripTrailingZeros(), got.quantity(), differences);
        }
        if (wanted.action() != null) {
            compare(place + "action", wanted.action(), got.action(), differences);
        }
        if (wanted.wouldHave() != null) {
            compare(place + "would have", wanted.wouldHave(), got.wouldHave(), differences);
        }
        if (wanted.sensors() != null) {
            wanted.sensors()
                    .forEach((sensor, status) -> compare(
                            place + sensor, status, String.valueOf(got.sensors().get(sensor)), differences));
        }
    }

    private static void compareNumbers(String what, @Nullable Double wanted, double got, List<String> differences) {
        if (wanted != null && !(Math.abs(wanted - got) <= TOLERANCE_RATIO * Math.abs(wanted))) {
            differences.add(what + ": expected " + wanted + ", got " + got);
        }
    }
}
