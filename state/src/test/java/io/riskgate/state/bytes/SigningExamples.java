package io.riskgate.state.bytes;

import io.riskgate.enforcement.control.PendingResume;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import io.riskgate.enforcement.value.signing.PersonKey;
import java.util.List;

/** Rows that hold keys and signatures; the keys are those of RFC 8032, section 7.1. */
final class SigningExamples {
    private static final long TIME_MILLIS = 1_221_436_800_000L;
    private static final String X509 = "302a300506032b6570032100";
    private static final PersonKey ALICE =
            PersonKey.of("alice", X509 + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    private static final PersonKey BOB =
            PersonKey.of("bob", X509 + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    private SigningExamples() {}

    static PendingResume pendingResume() {
        var proof = new CommandProof(7, TIME_MILLIS + 60_000, new KeySignature(ALICE.keyId(), "00".repeat(64)));
        return new PendingResume(new CommandReceived(
                        "c-1", CommandReceived.Kind.RESUME, HaltScope.FIRM, "alice", "looked into", TIME_MILLIS)
                .withProof(proof));
    }

    static KeyRingReplaced keyRing() {
        var ring = new KeyRing(
                1,
                List.of(
                        ALICE,
                        BOB,
                        PersonKey.of("carol", X509 + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
                                .asRevoked()));
        var signatures = List.of(
                new KeySignature(ALICE.keyId(), "01".repeat(64)), new KeySignature(BOB.keyId(), "02".repeat(64)));
        return new KeyRingReplaced(9, ring, signatures, TIME_MILLIS);
    }
}
