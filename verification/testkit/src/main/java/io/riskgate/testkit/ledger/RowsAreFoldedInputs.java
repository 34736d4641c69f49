package io.riskgate.testkit.ledger;

import io.riskgate.app.replay.MemoryRows;
import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.enforcement.audit.AuditTree;
import io.riskgate.enforcement.audit.RowDigest;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.store.RowKeys;
import io.riskgate.state.store.Stores;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * I9: the rows that a store held, those that its changelog holds, and those that come of folding the inputs again are
 * the same. What the store held is known by the sum that the engine kept of every write to it.
 */
final class RowsAreFoldedInputs implements LedgerCheck {
    @Override
    public String name() {
        return "I9 rows are folded inputs";
    }

    @Override
    public List<String> faults(LedgerFacts facts) {
        List<String> faults = new ArrayList<>();
        for (int partition : facts.chains().keySet()) {
            Map<String, byte[]> heads = changelog(facts.log(), Stores.AUDIT_HEAD_ROWS, partition);
            byte[] head = heads.get(RowKeys.HEAD);
            byte[] tree = heads.get(RowKeys.TREE);
            if (head == null || tree == null) {
                faults.add("partition " + partition + " has audit records but no changelog of where its chain stands");
                continue;
            }
            try {
                addFaults(
                        facts, partition, RowCodecs.AUDIT_HEAD.decode(head), RowCodecs.AUDIT_TREE.decode(tree), faults);
            } catch (IllegalStateException e) {
                faults.add("partition " + partition + " cannot be replayed: " + e.getMessage());
            }
        }
        return faults;
    }

    private static void addFaults(
            LedgerFacts facts, int partition, AuditHead head, AuditTree tree, List<String> faults) {
        ReplayedPartition replayed = new ReplayedPartition(facts, partition);
        replayed.run();
        replayed.replay().foldPending(head.pendingInputs());
        RowDigest logged = new RowDigest(Sha256Hash.ZERO);
        for (MemoryRows folded : replayed.replay().task().stores().values()) {
            if (folded.name().equals(Stores.AUDIT_HEAD_ROWS)) {
                continue;
            }
            Map<String, byte[]> rows = changelog(facts.log(), folded.name(), partition);
            rows.forEach((key, value) -> logged.add(folded.name(), key, value));
            addRowFaults("partition " + partition + ", " + folded.name(), rows, folded, faults);
        }
        if (!logged.sum().equals(tree.rowSum())) {
            faults.add("partition " + partition + ": the store's rows sum to " + tree.rowSum()
                    + " and those of its changelog to " + logged.sum());
        }
    }

    private static void addRowFaults(String where, Map<String, byte[]> logged, MemoryRows folded, List<String> faults) {
        Map<String, byte[]> unmatched = new TreeMap<>(logged);
        folded.forEach((key, value) -> {
            if (!Arrays.equals(unmatched.remove(key), value)) {
                faults.add(where + ": row " + key + " of the changelog is not what the inputs give");
            }
        });
        unmatched.keySet().forEach(key -> faults.add(where + ": no input gives row " + key + " of the changelog"));
    }

    /** The rows that a changelog leaves, tombstones applied. */
    private static Map<String, byte[]> changelog(RunLog log, String store, int partition) {
        Map<String, byte[]> rows = new TreeMap<>();
        for (LogRecord record : log.changelog(store)) {
            if (record.partition() == partition) {
                if (record.value() == null) {
                    rows.remove(record.keyText());
                } else {
                    rows.put(record.keyText(), record.value());
                }
            }
        }
        return rows;
    }
}
