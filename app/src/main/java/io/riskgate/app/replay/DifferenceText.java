package io.riskgate.app.replay;

import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.CheckResult;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Two audit records that should be the same, told apart in words. */
final class DifferenceText {
    private DifferenceText() {}

    static String of(AuditLink recorded, @Nullable AuditLink replayed) {
        if (replayed == null) {
            return "recorded " + recorded.body().getKind() + ", replayed nothing: the inputs do not lead to it";
        }
        List<String> lines = new ArrayList<>();
        AuditBody before = recorded.body();
        AuditBody now = replayed.body();
        for (Schema.Field field : before.getSchema().getFields()) {
            Object was = before.get(field.pos());
            Object is = now.get(field.pos());
            if (!Objects.equals(was, is) && !field.name().equals("decision")) {
                lines.add(field.name() + ": recorded " + was + ", replayed " + is);
            }
        }
        addDecision(before.getDecision(), now.getDecision(), lines);
        if (lines.isEmpty() && !Arrays.equals(recorded.previousHash(), replayed.previousHash())) {
            lines.add("previousHash: recorded " + hex(recorded.previousHash()) + ", replayed "
                    + hex(replayed.previousHash()));
        }
        if (lines.isEmpty() && !Arrays.equals(recorded.hash(), replayed.hash())) {
            lines.add("hash: recorded " + hex(recorded.hash()) + ", replayed " + hex(replayed.hash()));
        }
        return lines.isEmpty() ? "the same fields in other bytes" : String.join("\n", lines);
    }

    private static void addDecision(@Nullable Decision before, @Nullable Decision now, List<String> lines) {
        if (before == null || now == null) {
            if (before != now) {
                lines.add("decision: recorded " + before + ", replayed " + now);
            }
            return;
        }
        for (Schema.Field field : before.getSchema().getFields()) {
            Object was = before.get(field.pos());
            Object is = now.get(field.pos());
            if (!field.name().equals("checks") && !Objects.equals(was, is)) {
                lines.add("decision of " + before.getOrderId() + ", " + field.name() + ": recorded " + was
                        + ", replayed " + is);
            }
        }
        int count = Math.max(before.getChecks().size(), now.getChecks().size());
        for (int i = 0; i < count; i++) {
            CheckResult was = i < before.getChecks().size() ? before.getChecks().get(i) : null;
            CheckResult is = i < now.getChecks().size() ? now.getChecks().get(i) : null;
            if (!Objects.equals(was, is)) {
                lines.add("decision of " + before.getOrderId() + ", check: recorded " + was + ", replayed " + is);
            }
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
