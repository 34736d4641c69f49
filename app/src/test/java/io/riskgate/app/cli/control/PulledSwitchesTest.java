package io.riskgate.app.cli.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.avro.HaltScope;
import io.riskgate.schemas.avro.HaltScopeKind;
import io.riskgate.schemas.avro.KillSeverity;
import io.riskgate.schemas.avro.KillSwitchCause;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulledSwitchesTest {
    private final PulledSwitches pulled = new PulledSwitches();

    private static KillSwitchEvent event(KillSwitchResult result, KillSeverity severity, String detail) {
        var event = new KillSwitchEvent();
        event.setResult(result);
        event.setScope(new HaltScope(HaltScopeKind.PORTFOLIO, "macro"));
        event.setCause(KillSwitchCause.MANUAL);
        event.setSeverity(severity);
        event.setCommandId("c-1");
        event.setPersons(List.of("ann"));
        event.setDetail(detail);
        event.setPartition(0);
        event.setEventTime(Instant.EPOCH);
        return event;
    }

    @Test
    void shows_the_newest_warning_and_counts_none_as_in_force() {
        pulled.take(event(KillSwitchResult.CURBED, KillSeverity.WARNING, "first"));
        pulled.take(event(KillSwitchResult.CURBED, KillSeverity.WARNING, "second"));

        assertThat(pulled.inForce()).isEmpty();
        assertThat(pulled.warnings()).extracting(KillSwitchEvent::getDetail).containsExactly("second");
    }

    @Test
    void counts_everything_harder_than_a_warning_as_in_force() {
        for (KillSeverity severity : List.of(KillSeverity.THROTTLE, KillSeverity.REDUCE_ONLY)) {
            pulled.take(event(KillSwitchResult.CURBED, severity, severity.name()));
            assertThat(pulled.inForce())
                    .extracting(KillSwitchEvent::getSeverity)
                    .containsExactly(severity);
        }
        pulled.take(event(KillSwitchResult.HALTED, KillSeverity.HALT, "looks wrong"));
        assertThat(pulled.inForce()).extracting(KillSwitchEvent::getSeverity).containsExactly(KillSeverity.HALT);
    }

    @Test
    void keeps_a_halt_in_force_beside_a_warning_that_comes_later() {
        pulled.take(event(KillSwitchResult.HALTED, KillSeverity.HALT, "looks wrong"));
        pulled.take(event(KillSwitchResult.CURBED, KillSeverity.WARNING, "still does"));

        assertThat(pulled.inForce()).extracting(KillSwitchEvent::getDetail).containsExactly("looks wrong");
        assertThat(pulled.warnings()).extracting(KillSwitchEvent::getDetail).containsExactly("still does");
    }

    @Test
    void forgets_warnings_with_all_else_when_two_people_resume_the_scope() {
        pulled.take(event(KillSwitchResult.CURBED, KillSeverity.WARNING, "looks wrong"));
        pulled.take(event(KillSwitchResult.CURBED, KillSeverity.THROTTLE, "looks worse"));
        pulled.take(event(KillSwitchResult.RESUMED, null, ""));

        assertThat(pulled.inForce()).isEmpty();
        assertThat(pulled.warnings()).isEmpty();
    }
}
