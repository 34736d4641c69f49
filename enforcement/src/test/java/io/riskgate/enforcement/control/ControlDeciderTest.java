package io.riskgate.enforcement.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.CommandReceived.Kind;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.KeyRing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlDeciderTest {
    private static final HaltScope MACRO = HaltScope.portfolio("macro");

    private final ControlDecider decider = new ControlDecider(new MapMemory());

    @Test
    void halts_on_the_word_of_one_person() {
        assertThat(decider.decide(command("k-1", Kind.HALT, "carol", 1_000)))
                .isEqualTo(new ControlAnswer(
                        Result.ACCEPTED, "k-1", "why not", new HaltMarker(1, "k-1", MACRO, "carol", "why not", 1_000)));
    }

    @Test
    void keeps_the_first_half_of_a_resume_waiting() {
        ControlAnswer answer = decider.decide(command("k-1", Kind.RESUME, "alice", 1_000));

        assertThat(answer.result()).isEqualTo(Result.AWAITING_SECOND_PERSON);
        assertThat(answer.marker()).isNull();
    }

    @Test
    void resumes_on_the_word_of_two() {
        decider.decide(command("k-1", Kind.RESUME, "alice", 1_000));

        assertThat(decider.decide(command("k-2", Kind.RESUME, "bob", 2_000)).marker())
                .isEqualTo(new ResumeGranted(1, "k-2", MACRO, "alice", "bob", 2_000));
    }

    @Test
    void refuses_the_same_person_twice_and_still_waits_for_another() {
        decider.decide(command("k-1", Kind.RESUME, "alice", 1_000));

        assertThat(decider.decide(command("k-2", Kind.RESUME, "alice", 2_000)).result())
                .isEqualTo(Result.REFUSED);
        assertThat(decider.decide(command("k-3", Kind.RESUME, "bob", 3_000)).result())
                .isEqualTo(Result.ACCEPTED);
    }

    @Test
    void takes_the_second_person_up_to_the_end_of_the_window_and_not_beyond() {
        decider.decide(command("k-1", Kind.RESUME, "alice", 1_000));
        assertThat(decider.decide(command("k-2", Kind.RESUME, "bob", 301_000)).result())
                .isEqualTo(Result.ACCEPTED);

        decider.decide(command("k-3", Kind.RESUME, "alice", 1_000));
        assertThat(decider.decide(command("k-4", Kind.RESUME, "bob", 301_001)).result())
                .isEqualTo(Result.AWAITING_SECOND_PERSON);
    }

    @Test
    void counts_the_window_backwards_as_well() {
        decider.decide(command("k-1", Kind.RESUME, "alice", 301_001));
        assertThat(decider.decide(command("k-2", Kind.RESUME, "bob", 1_000)).result())
                .isEqualTo(Result.AWAITING_SECOND_PERSON);

        decider.decide(command("k-3", Kind.RESUME, "alice", 0));
        assertThat(decider.decide(command("k-4", Kind.RESUME, "dave", Long.MIN_VALUE))
                        .result())
                .isEqualTo(Result.AWAITING_SECOND_PERSON);
    }

    @Test
    void lets_the_latecomer_of_an_expired_window_begin_a_new_one() {
        decider.decide(command("k-1", Kind.RESUME, "alice", 1_000));
        decider.decide(command("k-2", Kind.RESUME, "bob", 400_000));

        assertThat(decider.decide(command("k-3", Kind.RESUME, "alice", 400_001)).marker())
                .isEqualTo(new ResumeGranted(1, "k-3", MACRO, "bob", "alice", 400_001));
    }

    @Test
    void voids_half_a_resume_by_a_new_halt_of_its_scope() {
        decider.decide(command("k-1", Kind.RESUME, "alice", 1_000));
        decider.decide(command("k-2", Kind.HALT, "carol", 2_000));

        assertThat(decider.decide(command("k-3", Kind.RESUME, "bob", 3_000)).result())
                .isEqualTo(Result.AWAITING_SECOND_PERSON);
    }

    @Test
    void keeps_scopes_apart() {
        decider.decide(command("k-1", Kind.RESUME, "alice", 1_000));
        var firm = new CommandReceived("k-2", Kind.RESUME, HaltScope.FIRM, "bob", "why not", 2_000);

        assertThat(decider.decide(firm).result()).isEqualTo(Result.AWAITING_SECOND_PERSON);
    }

    @Test
    void refuses_a_command_id_that_was_used_before_whatever_it_asked() {
        decider.decide(command("k-1", Kind.RESUME, "alice", 1_000));

        assertThat(decider.decide(command("k-1", Kind.RESUME, "bob", 2_000)).result())
                .isEqualTo(Result.REFUSED);
        assertThat(decider.decide(command("k-1", Kind.HALT, "carol", 3_000)).marker())
                .isNull();
    }

    @Test
    void gives_every_change_the_next_version_and_refusals_none() {
        decider.decide(command("k-1", Kind.HALT, "carol", 1_000));
        decider.decide(command("k-1", Kind.HALT, "carol", 1_000));

        LimitsSubmitted.bothWords(Limits.wide(), 2_000)
                .forEach(word -> assertThat(decider.decide(word).result()).isNotEqualTo(Result.REFUSED));
        assertThat(decider.decide(command("k-2", Kind.HALT, "carol", 3_000)).marker())
                .isInstanceOfSatisfying(
                        HaltMarker.class, halt -> assertThat(halt.version()).isEqualTo(3));
    }

    @Test
    void activates_limits_when_a_second_person_approves_exactly_what_was_proposed() {
        List<LimitsSubmitted> words = LimitsSubmitted.bothWords(Limits.wide(), 2_000);

        assertThat(decider.decide(words.get(0)).result()).isEqualTo(Result.AWAITING_SECOND_PERSON);
        assertThat(decider.decide(words.get(0)).marker()).isNull();
        assertThat(decider.decide(words.get(1)).marker()).isEqualTo(new LimitsActivated(1, Limits.wide(), 2_000));
        assertThat(decider.decide(words.get(1)).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void refuses_to_approve_what_nobody_proposed_or_what_was_proposed_differently() {
        LimitsSubmitted approval =
                LimitsSubmitted.bothWords(Limits.wide(), 2_000).get(1);

        assertThat(decider.decide(approval).detail()).contains("nobody has proposed");
        decider.decide(LimitsSubmitted.bothWords(Limits.grossMax("1"), 1_000).get(0));
        assertThat(decider.decide(approval).result()).isEqualTo(Result.REFUSED);
        assertThat(decider.decide(approval).detail()).contains("differ");
        assertThat(decider.decide(approval).marker()).isNull();
    }

    @Test
    void refuses_an_approval_that_names_another_proposer_even_one_that_would_approve_himself() {
        decider.decide(LimitsSubmitted.bothWords(Limits.wide(), 1_000).get(0));

        assertThat(decider.decide(approval("carol", "bob")).detail()).contains("differ from those that alice proposed");
        assertThat(decider.decide(approval("carol", "alice")).detail()).contains("differ");
        assertThat(decider.decide(approval("alice", "bob")).result()).isEqualTo(Result.ACCEPTED);
    }

    @Test
    void has_no_word_on_limits_that_nobody_proposes() {
        assertThatThrownBy(() -> approval(LimitSet.NOBODY, "bob"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("need somebody who proposes them");
    }

    @Test
    void refuses_to_approve_a_proposal_that_is_older_than_a_week() {
        long weekMillis = 7 * 86_400_000L;
        decider.decide(LimitsSubmitted.bothWords(Limits.wide(), 1_000).get(0));

        assertThat(decider.decide(LimitsSubmitted.bothWords(Limits.wide(), 1_001 + weekMillis)
                                .get(1))
                        .detail())
                .contains("propose them again");
        assertThat(decider.decide(LimitsSubmitted.bothWords(Limits.wide(), 1_000 + weekMillis)
                                .get(1))
                        .result())
                .isEqualTo(Result.ACCEPTED);
    }

    private static LimitsSubmitted approval(String proposer, String approver) {
        return new LimitsSubmitted(LimitsSubmitted.Stage.APPROVED, Limits.wide().agreedBy(proposer, approver), 2_000);
    }

    private static CommandReceived command(String id, Kind kind, String person, long timeMillis) {
        return new CommandReceived(id, kind, MACRO, person, "why not", timeMillis);
    }

    private static final class MapMemory implements ControlMemory {
        private final TreeMap<String, PendingResume> pending = new TreeMap<>();
        private final TreeMap<String, LimitsSubmitted> proposed = new TreeMap<>();
        private final TreeMap<String, LimitsActivated> active = new TreeMap<>();
        private final Set<String> used = new HashSet<>();
        private long version;
        private long killSequence;
        private KeyRing keyRing = KeyRing.NONE;

        @Override
        public @Nullable LimitsSubmitted proposedLimits(String portfolioId) {
            return proposed.get(portfolioId);
        }

        @Override
        public void setProposedLimits(LimitsSubmitted proposal) {
            proposed.put(proposal.limits().portfolioId(), proposal);
        }

        @Override
        public void clearProposedLimits(String portfolioId) {
            proposed.remove(portfolioId);
        }

        @Override
        public long version() {
            return version;
        }

        @Override
        public void setVersion(long newVersion) {
            version = newVersion;
        }

        @Override
        public long killSequence() {
            return killSequence;
        }

        @Override
        public void setKillSequence(long newSequence) {
            killSequence = newSequence;
        }

        @Override
        public KeyRing keyRing() {
            return keyRing;
        }

        @Override
        public void setKeyRing(KeyRingReplaced replaced) {
            keyRing = replaced.ring();
        }

        @Override
        public void setLimits(LimitsActivated activated) {
            active.put(activated.limits().portfolioId(), activated);
        }

        @Override
        public @Nullable LimitsActivated activeLimits(String portfolioId) {
            return active.get(portfolioId);
        }

        @Override
        public @Nullable PendingResume pendingResume(HaltScope scope) {
            return pending.get(scope.toString());
        }

        @Override
        public void setPendingResume(PendingResume resume) {
            pending.put(resume.scope().toString(), resume);
        }

        @Override
        public void clearPendingResume(HaltScope scope) {
            pending.remove(scope.toString());
        }

        @Override
        public boolean isUsed(String commandId) {
            return used.contains(commandId);
        }

        @Override
        public void markUsed(String commandId, long eventTimeMillis) {
            used.add(commandId);
        }
    }
}
