package io.riskgate.processors.portfolio;

import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.audit.AuditChain;
import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.enforcement.audit.AuditTree;
import io.riskgate.enforcement.audit.MerkleFrontier;
import io.riskgate.enforcement.audit.RowDigest;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.processors.routing.Outlet;
import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.StateVersions;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.signing.AuditHeadCodec.ChainHead;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.store.RowKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit chain of one partition and the tree over it: records into the topic, where both stand into rows,
 * and now and then a signed head.
 */
final class AuditTrail {
    /** Every so many records one carries the hash over all rows. */
    private static final long STATE_HASH_RECORDS = 100;

    private final EngineCodecs codecs;
    private final Outlet outlet;
    private final KeyValueStore<String, byte[]> headRows;
    private final HeadSigner signer;
    private final int partition;
    private final AuditChain chain;
    private final MerkleFrontier tree;
    private final RowDigest rowDigest;
    private final RoutedKey key;
    private @Nullable PartitionState state;
    private final long rebuiltCount;
    private long signedCount;

    AuditTrail(
            EngineCodecs codecs,
            Outlet outlet,
            KeyValueStore<String, byte[]> headRows,
            HeadSigner signer,
            int partition) {
        this.codecs = codecs;
        this.outlet = outlet;
        this.headRows = headRows;
        this.signer = signer;
        this.partition = partition;
        byte[] head = headRows.get(RowKeys.HEAD);
        byte[] treeRow = headRows.get(RowKeys.TREE);
        this.chain = new AuditChain(head == null ? AuditHead.GENESIS : RowCodecs.AUDIT_HEAD.decode(head));
        AuditTree kept = treeRow == null ? AuditTree.EMPTY : RowCodecs.AUDIT_TREE.decode(treeRow);
        this.tree = new MerkleFrontier(kept.recordCount(), kept.subtrees());
        this.rowDigest = new RowDigest(kept.rowSum());
        this.rebuiltCount = kept.recordCount();
        this.signedCount = kept.recordCount();
        this.key = new RoutedKey(partition, Integer.toString(partition).getBytes(StandardCharsets.UTF_8));
        if (head != null) {
            chain.took(AuditChain.REBUILD);
        }
    }

    /** What the partition's rows must be counted in, so that records can tell their hash. */
    RowDigest rowDigest() {
        return rowDigest;
    }

    /** The state whose versions records tell from now on. */
    void tellVersionsOf(PartitionState live) {
        state = live;
    }

    void took(String topic) {
        chain.took(topic);
    }

    /** Gives a body its number, inputs and versions, links it to the chain and writes it. */
    void append(AuditBody body) {
        body.setSequence(chain.nextSequence());
        body.setInputs(AuditCodec.inputs(chain.pendingInputs()));
        if (state != null) {
            body.setVersions(new StateVersions(
                    state.market().version(), state.market().instrumentsVersion(), state.controlVersion()));
        }
        if (chain.nextSequence() % STATE_HASH_RECORDS == 0) {
            body.setStateHash(ByteBuffer.wrap(rowDigest.sum().bytes()));
        }
        byte[] previousHash = chain.lastHash();
        byte[] bodyBytes = codecs.audits().bodyBytes(body);
        byte[] hash = chain.append(bodyBytes);
        tree.append(hash);
        outlet.send(Topics.AUDIT, key, codecs.audits().encode(previousHash, hash, bodyBytes));
    }

    /** How many records were written since the books were built from rows. */
    long recordsSinceRebuild() {
        return tree.leafCount() - rebuiltCount;
    }

    /** Keeps where chain and tree stand; the store passes on only the last of a commit. */
    void writeHead() {
        signIfDue();
        headRows.put(RowKeys.HEAD, RowCodecs.AUDIT_HEAD.encode(chain.head()));
        headRows.put(
                RowKeys.TREE,
                RowCodecs.AUDIT_TREE.encode(new AuditTree(tree.leafCount(), tree.subtrees(), rowDigest.sum())));
    }

    private void signIfDue() {
        long unsignedCount = tree.leafCount() - signedCount;
        if (unsignedCount == 0 || !signer.isDue(partition, unsignedCount)) {
            return;
        }
        SignedHead signed =
                signer.sign(new ChainHead(partition, tree.leafCount(), Sha256Hash.of(chain.lastHash()), tree.root()));
        if (signed != null) {
            outlet.send(Topics.AUDIT_HEADS, key, codecs.auditHeads().encode(signed));
        }
        signedCount = tree.leafCount();
    }
}
