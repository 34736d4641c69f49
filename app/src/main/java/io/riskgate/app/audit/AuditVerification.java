package io.riskgate.app.audit;

import io.riskgate.app.audit.ChainVerifier.WitnessedHashes;
import io.riskgate.schemas.signing.AuditHeadCodec.ChainHead;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.signing.VerifyingKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Verifies every chain of an audit, wherever its records lie, against heads and a witness where there are any. */
public final class AuditVerification {
    private final Scope scope;
    private final SortedMap<Integer, ChainVerifier> chains = new TreeMap<>();
    private final List<ChainFault> faults = new ArrayList<>();

    /**
     * What is verified, and against what.
     *
     * @param partition the only one, or empty for all
     * @param fromSequence first record; above 1 the trees cannot be compared with heads
     * @param toSequence last record, included
     * @param key whose signatures heads must have; empty leaves signatures unchecked
     * @param witness a witness's directory
     */
    public record Scope(
            Optional<Integer> partition,
            long fromSequence,
            long toSequence,
            Optional<VerifyingKey> key,
            Optional<Path> witness) {}

    /** Where audit records come from; partitions are read by several threads at once. */
    public interface Source {
        SortedSet<Integer> partitions();

        List<SignedHead> heads();

        /** Hands over the records of a partition in the order in which they stand. */
        void read(int partition, BiConsumer<RawLink, @Nullable String> reader);
    }

    public AuditVerification(Scope scope) {
        this.scope = scope;
    }

    /** Verifies; the first fault of each partition, none where all is well. */
    public List<ChainFault> run(Source source) {
        List<SignedHead> heads = source.heads();
        SortedSet<Integer> partitions = new TreeSet<>(source.partitions());
        heads.forEach(head -> partitions.add(head.head().partition()));
        partitions.removeIf(partition ->
                scope.partition().isPresent() && !scope.partition().get().equals(partition));
        List<Verified> all = partitions.parallelStream()
                .map(partition -> verify(partition, source, heads))
                .toList();
        for (Verified verified : all) {
            if (verified.chain() != null) {
                chains.put(verified.partition(), verified.chain());
            }
            if (verified.fault() != null) {
                faults.add(verified.fault());
            }
        }
        return List.copyOf(faults);
    }

    /** One chain and what is wrong with it; no chain where a head was not signed by the key. */
    private record Verified(
            int partition,
            @Nullable ChainVerifier chain,
            @Nullable ChainFault fault) {}

    private Verified verify(int partition, Source source, List<SignedHead> all) {
        List<ChainHead> heads = new ArrayList<>();
        for (SignedHead signed : all) {
            if (signed.head().partition() == partition && signed.head().recordCount() <= scope.toSequence()) {
                if (!holds(signed)) {
                    long sequence = signed.head().recordCount();
                    var fault = new ChainFault(partition, sequence, "its head is not signed by the key given");
                    return new Verified(partition, null, fault);
                }
                heads.add(signed.head());
            }
        }
        WitnessedHashes witnessed = scope.witness()
                .map(directory -> new WitnessFiles(directory).hashesOf(partition))
                .orElse(WitnessedHashes.NONE);
        var chain = new ChainVerifier(partition, scope.fromSequence(), heads, bounded(witnessed));
        source.read(partition, (link, contradiction) -> {
            if (link.sequence() >= scope.fromSequence() && link.sequence() <= scope.toSequence()) {
                chain.take(link, contradiction);
            }
        });
        return new Verified(partition, chain, chain.finish());
    }

    private boolean holds(SignedHead signed) {
        return scope.key()
                .map(key -> key.verifies(signed.head().signedBytes(), signed.signature()))
                .orElse(true);
    }

    private WitnessedHashes bounded(WitnessedHashes kept) {
        return new WitnessedHashes() {
            @Override
            public long count() {
                return Math.min(kept.count(), scope.toSequence());
            }

            @Override
            public byte[] hash(long sequence) {
                return kept.hash(sequence);
            }
        };
    }

    /** What was verified, by partition; those whose heads were not signed by the key are left out. */
    public SortedMap<Integer, ChainVerifier> chains() {
        return chains;
    }
}
