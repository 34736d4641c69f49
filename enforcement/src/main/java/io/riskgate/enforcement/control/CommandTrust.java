package io.riskgate.enforcement.control;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.Agreement;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.SignedText;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says why something may not be believed; null where it may.
 *
 * <p>The control flow asks before it writes a marker, and every partition asks again before it lets one loosen
 * anything, so that whoever could write into a partition's log still could not resume. While no key ring is installed
 * there is nothing to verify against, and two different names must do.
 */
public final class CommandTrust {
    /** A resume that lasted longer could be kept back until nobody thinks of it any more. */
    static final long RESUME_VALID_MAX_MILLIS = 86_400_000;

    private CommandTrust() {}

    /**
     * Judges one command.
     *
     * @param arrivedAtMillis when it reached the engine, by the log's own time
     */
    public static @Nullable String refusal(KeyRing ring, CommandReceived command, long arrivedAtMillis) {
        if (!ring.isInstalled()) {
            return null;
        }
        CommandProof proof = command.proof();
        String refusal = ring.refusal(command.signedText(), command.person(), proof.signature());
        if (refusal != null) {
            return "command " + command.commandId() + " " + refusal;
        }
        if (command.kind() == CommandReceived.Kind.RESUME) {
            if (proof.expiresAtMillis() == 0) {
                return "command " + command.commandId() + " must say when it expires";
            }
            if (proof.expiresAtMillis() - RESUME_VALID_MAX_MILLIS > command.eventTimeMillis()) {
                return "command " + command.commandId() + " must expire at most " + RESUME_VALID_MAX_MILLIS
                        + " ms after it was given at " + command.eventTimeMillis() + ", got "
                        + proof.expiresAtMillis();
            }
        }
        return proof.expiresAtMillis() != 0 && arrivedAtMillis > proof.expiresAtMillis()
                ? "command " + command.commandId() + " expired at " + proof.expiresAtMillis() + " and arrived at "
                        + arrivedAtMillis
                : null;
    }

    /**
     * What a partition knows by itself when a release arrives.
     *
     * @param killSequence version of the newest halt or resume in its own log
     * @param marketTimeMillis event time of its newest market state
     */
    public record Known(KeyRing ring, long killSequence, long marketTimeMillis) {}

    /** Judges a release by the two commands that it carries, without believing anything else of it. */
    public static @Nullable String refusal(Known known, ResumeGranted resume) {
        if (!known.ring().isInstalled()) {
            return null;
        }
        if (resume.commands().size() != 2) {
            return "resume " + resume.commandId() + " must carry two signed commands, got "
                    + resume.commands().size();
        }
        var people = new TreeSet<String>();
        for (CommandReceived command : resume.commands()) {
            String refusal = refusal(known.ring(), command, known.marketTimeMillis());
            if (refusal != null) {
                return refusal;
            }
            if (command.kind() != CommandReceived.Kind.RESUME
                    || !command.scope().equals(resume.scope())) {
                return "command " + command.commandId() + " asks to " + command.kind() + " " + command.scope()
                        + ", not to resume " + resume.scope();
            }
            if (command.proof().killSequence() != known.killSequence()) {
                return "command " + command.commandId() + " was given against kill sequence "
                        + command.proof().killSequence() + ", here it is " + known.killSequence();
            }
            people.add(command.person());
        }
        return people.size() == 2 ? null : "resume " + resume.commandId() + " is signed by one person, " + people;
    }

    /** Judges one person's word on limits. */
    public static @Nullable String refusal(KeyRing ring, LimitsSubmitted submitted) {
        return refusal(ring, submitted.limits().portfolioId(), submitted.person(), submitted.signed());
    }

    /**
     * Judges limits: both people whom they name must have signed their own word on them, and they must have been
     * approved after those in force, so that a pair of words that was right once cannot bring old limits back.
     *
     * @param inForce what they would replace; null where the portfolio has no limits yet
     */
    public static @Nullable String refusal(KeyRing ring, LimitsActivated activated, @Nullable LimitsActivated inForce) {
        LimitSet limits = activated.limits();
        Agreement agreement = activated.agreement();
        String refusal = refusal(ring, limits.portfolioId(), limits.proposedBy(), agreement.proposal());
        if (refusal == null) {
            refusal = refusal(ring, limits.portfolioId(), limits.approvedBy(), agreement.approval());
        }
        if (refusal != null || !ring.isInstalled() || inForce == null) {
            return refusal;
        }
        // An approval's time is what its signature covers, so nobody can make an old one newer.
        return activated.eventTimeMillis() > inForce.eventTimeMillis()
                ? null
                : "limits of " + limits.portfolioId() + " approved at " + activated.eventTimeMillis()
                        + " cannot replace those of " + inForce.eventTimeMillis() + "; approve them anew";
    }

    private static @Nullable String refusal(KeyRing ring, String portfolioId, String person, SignedText signed) {
        if (!ring.isInstalled()) {
            return null;
        }
        byte[] text = signed.text().getBytes(StandardCharsets.UTF_8);
        String refusal = ring.refusal(text, person, signed.signature());
        return refusal == null ? null : person + "'s word on limits of " + portfolioId + " " + refusal;
    }
}
