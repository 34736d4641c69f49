package io.riskgate.app.demo.ledger;

import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.OrderTerms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * Hash of what decisions say, so that two runs can be compared.
 *
 * <p>Takes every field of business content, the figures of every check included. Leaves out where a record stands,
 * which build wrote it, and the numbers of control changes, whose order across topics is not part of history.
 */
final class DecisionDigest {
    private final List<String> lines = new ArrayList<>();

    void add(Decision decision) {
        lines.add(decision.orderId() + ' ' + decision.orderFingerprint() + ' ' + sha256(List.of(content(decision))));
    }

    /** SHA-256 over all decisions ordered by order id, then fingerprint; 64 lower-case hexadecimal characters. */
    String hex() {
        Collections.sort(lines);
        return sha256(lines);
    }

    private static String content(Decision decision) {
        StringBuilder text = new StringBuilder(1024);
        text.append(decision.origin()).append('|').append(decision.outcome());
        text.append('|').append(decision.approvedQuantity());
        text.append('|').append(decision.eventTimeMillis()).append('|').append(decision.validUntilMillis());
        text.append('|').append(decision.versions().marketVersion());
        text.append('|').append(decision.versions().priceAgeMillis());
        OrderTerms terms = decision.terms();
        text.append('|').append(terms == null ? "cancel" : terms.toString());
        for (CheckResult result : decision.results()) {
            text.append('\n').append(result.code()).append(' ').append(result.verdict());
            text.append(' ').append(result.observed()).append(' ').append(result.limit());
            text.append(' ').append(result.detail());
        }
        return text.toString();
    }

    private static String sha256(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
