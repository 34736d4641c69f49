package io.riskgate.app.replay;

import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replays one partition and compares every record with what was recorded, up to the first difference. */
public final class HistoryReplay {
    private final AuditCodec codec;
    private final ReplayRange range;
    private final Consumer<AuditLink> followed;
    private long recordCount;
    private long decisionCount;
    private String lastHash = "";

    /**
     * A comparison of one partition.
     *
     * @param followed told of every record of the range after its inputs have been folded
     */
    public HistoryReplay(WireFormat wire, ReplayRange range, Consumer<AuditLink> followed) {
        this.codec = new AuditCodec(wire);
        this.range = range;
        this.followed = followed;
    }

    /**
     * Follows the recorded links to their end.
     *
     * @param recorded gives the values of the audit topic from where the task's rows stand; null at the end
     */
    public ReplayTally run(int partition, Supplier<byte @Nullable []> recorded, PartitionReplay replay) {
        byte[] value = recorded.get();
        while (value != null) {
            AuditLink link = decoded(value);
            if (range.isPast(link.body())) {
                break;
            }
            byte[] replayed = replay.follow(link);
            if (range.contains(link.body())) {
                if (replayed == null || !Arrays.equals(value, replayed)) {
                    return tally(partition, replay, difference(partition, link, replayed));
                }
                count(link);
            }
            value = recorded.get();
        }
        return tally(partition, replay, null);
    }

    private void count(AuditLink link) {
        recordCount++;
        decisionCount += link.body().getDecision() == null ? 0 : 1;
        lastHash = HexFormat.of().formatHex(link.hash());
        followed.accept(link);
    }

    private Difference difference(int partition, AuditLink recorded, byte @Nullable [] replayed) {
        AuditLink now = replayed == null ? null : decoded(replayed);
        return new Difference(partition, recorded, now, DifferenceText.of(recorded, now));
    }

    private ReplayTally tally(int partition, PartitionReplay replay, @Nullable Difference difference) {
        return new ReplayTally(partition, replay.inputCount(), recordCount, decisionCount, lastHash, difference);
    }

    private AuditLink decoded(byte[] value) {
        try {
            return codec.decode(value);
        } catch (UnreadableRecord e) {
            throw new IllegalStateException("an audit record cannot be read: " + e.detail(), e);
        }
    }
}
