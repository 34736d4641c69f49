package io.riskgate.app.replay;

import io.riskgate.app.replay.log.InputLog;
import io.riskgate.app.replay.log.RecordedInput;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
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
     * @param followed told of every record of the range that is equal
     */
    public HistoryReplay(WireFormat wire, ReplayRange range, Consumer<AuditLink> followed) {
        this.codec = new AuditCodec(wire);
        this.range = range;
        this.followed = followed;
    }

    /** Follows the audit topic of the log from where the task's rows stand to its end. */
    public ReplayTally run(int partition, InputLog log, PartitionReplay replay) {
        RecordedInput recorded = log.next(Topics.AUDIT);
        while (recorded != null) {
            AuditLink link = decoded(recorded.value());
            if (range.isPast(link.body())) {
                break;
            }
            byte[] replayed = replay.follow(link, recorded.offset());
            if (range.contains(link.body())) {
                if (replayed == null || !Arrays.equals(recorded.value(), replayed)) {
                    return tally(partition, replay, difference(partition, link, replayed));
                }
                count(link);
            }
            recorded = log.next(Topics.AUDIT);
        }
        return tally(partition, replay, null);
    }

    /**
     * Makes sure that a checkpoint belongs to this history: the record that it follows has its hash, and tells its rows
     * where it tells any.
     */
    public void requireFits(Checkpoint checkpoint, InputLog log) {
        RecordedInput recorded = log.next(Topics.AUDIT);
        boolean fits = recorded != null && fits(decoded(recorded.value()), checkpoint);
        if (!fits) {
            throw new IllegalArgumentException("the checkpoint after record " + checkpoint.sequence() + " of partition "
                    + checkpoint.partition() + " is not of this history; delete it");
        }
    }

    private static boolean fits(AuditLink last, Checkpoint checkpoint) {
        ByteBuffer told = last.body().getStateHash();
        return Arrays.equals(last.hash(), checkpoint.head().lastHash())
                && (told == null
                        || told.equals(ByteBuffer.wrap(checkpoint.rowSum().bytes())));
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

    private AuditLink decoded(byte @Nullable [] value) {
        if (value == null) {
            throw new IllegalStateException("an audit record has no value");
        }
        try {
            return codec.decode(value);
        } catch (UnreadableRecord e) {
            throw new IllegalStateException("an audit record cannot be read: " + e.detail(), e);
        }
    }
}
