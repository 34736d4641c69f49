package io.riskgate.app.demo;

import io.riskgate.app.demo.link.DeadLetterNotice;
import io.riskgate.app.demo.link.EngineLink;
import io.riskgate.app.demo.link.EngineOutput;
import io.riskgate.app.demo.link.KillSwitchNotice;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What has been read of the engine's answers so far, and waiting for those that must still come. */
final class EngineAnswers implements EngineOutput {
    private static final Duration POLL = Duration.ofMillis(5);

    private final EngineLink link;
    private final Duration deadline;
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, RiskSnapshot> snapshots = new HashMap<>();
    private final List<KillSwitchNotice> halts = new ArrayList<>();
    private final Set<String> resumes = new HashSet<>();
    private long haltCount;
    private @Nullable DeadLetterNotice lastDeadLetter;

    EngineAnswers(EngineLink link, Duration deadline) {
        this.link = link;
        this.deadline = deadline;
    }

    /** Reads until nothing is missing, or fails with a sentence that says what is. */
    void await(String what, Supplier<List<String>> missing) {
        long deadlineNanos = System.nanoTime() + deadline.toNanos();
        List<String> open = missing.get();
        while (!open.isEmpty()) {
            if (System.nanoTime() > deadlineNanos) {
                throw new IllegalStateException(sentence(what, open));
            }
            link.poll(POLL, this);
            open = missing.get();
        }
    }

    private String sentence(String what, List<String> open) {
        String examples = String.join(", ", open.subList(0, Math.min(5, open.size())));
        String letter = lastDeadLetter == null ? "" : "; newest dead letter: " + lastDeadLetter;
        return "waited " + deadline.toSeconds() + " s for " + what + "; still missing " + open.size() + ": " + examples
                + letter;
    }

    /** The answer to exactly this content of this order, or null while there is none. */
    @Nullable
    Decision decision(String orderId, String fingerprint) {
        return decisions.get(orderId + "/" + fingerprint);
    }

    /** Forgets decisions that have been acted on. */
    void clearDecisions() {
        decisions.clear();
    }

    /** The newest snapshot of a portfolio, or null before the first. */
    @Nullable
    RiskSnapshot snapshot(String portfolioId) {
        return snapshots.get(portfolioId);
    }

    /** Halts read since the last call. */
    List<KillSwitchNotice> takeHalts() {
        List<KillSwitchNotice> taken = List.copyOf(halts);
        halts.clear();
        return taken;
    }

    /** Whether a resume has taken effect in a partition. */
    boolean isResumed(String commandId, int partition) {
        return resumes.contains(commandId + "@" + partition);
    }

    long haltCount() {
        return haltCount;
    }

    @Override
    public void on(Decision decision) {
        decisions.put(decision.orderId() + "/" + decision.orderFingerprint(), decision);
    }

    @Override
    public void on(RiskSnapshot snapshot) {
        snapshots.put(snapshot.portfolioId(), snapshot);
    }

    @Override
    public void on(KillSwitchNotice notice) {
        if (notice.result() == KillSwitchNotice.Result.HALTED) {
            halts.add(notice);
            haltCount++;
        } else if (notice.result() == KillSwitchNotice.Result.RESUMED
                && notice.persons().size() == 2) {
            resumes.add(notice.commandId() + "@" + notice.partition());
        }
    }

    @Override
    public void on(DeadLetterNotice letter) {
        lastDeadLetter = letter;
    }
}
