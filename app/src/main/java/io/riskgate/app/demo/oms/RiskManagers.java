package io.riskgate.app.demo.oms;

import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.value.HaltScope;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Two people who look into every halted portfolio and, after a cooling-off time, let it trade again. */
public final class RiskManagers {
    static final String FIRST = "ruth.okafor";
    static final String SECOND = "anders.lindqvist";
    private static final LocalTime FIRST_AT = LocalTime.of(10, 0);
    private static final LocalTime SECOND_AT = LocalTime.of(10, 2);

    private final int coolingOffDays;
    private final TreeMap<String, Integer> haltedOnDay = new TreeMap<>();

    /**
     * Nobody halted yet.
     *
     * @param coolingOffDays trading days between a halt and its release
     */
    public RiskManagers(int coolingOffDays) {
        this.coolingOffDays = coolingOffDays;
    }

    /** Notes a halt; a second one of the same portfolio changes nothing. */
    public void halted(String portfolioId, int tradingDay) {
        haltedOnDay.putIfAbsent(portfolioId, tradingDay);
    }

    /** Portfolios whose cooling-off time ends on this trading day, ordered by name; they count as released. */
    public List<String> due(int tradingDay) {
        List<String> due = new ArrayList<>();
        haltedOnDay.forEach((portfolioId, haltedDay) -> {
            if (tradingDay - haltedDay >= coolingOffDays) {
                due.add(portfolioId);
            }
        });
        due.forEach(haltedOnDay::remove);
        return due;
    }

    /** Both commands that together release a portfolio, the first person's first. */
    public static List<CommandReceived> release(String portfolioId, DailyFixing day) {
        return List.of(
                command(portfolioId, day, FIRST, "positions reviewed with the desk; ask to resume", FIRST_AT),
                command(portfolioId, day, SECOND, "losses and limits reviewed; agree to resume", SECOND_AT));
    }

    private static CommandReceived command(
            String portfolioId, DailyFixing day, String person, String reason, LocalTime at) {
        String commandId =
                "resume-" + portfolioId + "-" + day.date().format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + person;
        return new CommandReceived(
                commandId,
                CommandReceived.Kind.RESUME,
                HaltScope.portfolio(portfolioId),
                person,
                reason,
                day.millisAt(at));
    }
}
