package io.riskgate.app.demo.link;

import io.riskgate.enforcement.value.HaltScope;
import java.util.List;

/**
 * What came of a halt, a curb or a release in one partition.
 *
 * @param cause what pulled the switch; empty unless halted
 * @param commandId the command, or the name of the rule
 * @param persons who asked, and who agreed where a second person did
 */
public record KillSwitchNotice(
        Result result,
        HaltScope scope,
        String cause,
        String commandId,
        List<String> persons,
        String detail,
        int partition,
        long eventTimeMillis) {
    /** What came of it. */
    public enum Result {
        HALTED,
        RESUMED,
        AWAITING_SECOND_PERSON,
        REFUSED,
        CURBED,
        EASED
    }

    public KillSwitchNotice {
        persons = List.copyOf(persons);
    }
}
