package io.riskgate.processors.portfolio;

import io.riskgate.enforcement.audit.AuditChain;
import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.processors.routing.Outlet;
import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.store.RowKeys;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueStore;

/** Writes the audit chain of one partition: the record into the topic, the chain's head into its row. */
final class AuditTrail {
    private final AuditCodec codec;
    private final Outlet outlet;
    private final KeyValueStore<String, byte[]> headRow;
    private final AuditChain chain;
    private final RoutedKey key;

    AuditTrail(AuditCodec codec, Outlet outlet, KeyValueStore<String, byte[]> headRow, int partition) {
        this.codec = codec;
        this.outlet = outlet;
        this.headRow = headRow;
        byte[] head = headRow.get(RowKeys.HEAD);
        this.chain = new AuditChain(head == null ? AuditHead.GENESIS : RowCodecs.AUDIT_HEAD.decode(head));
        this.key = new RoutedKey(partition, Integer.toString(partition).getBytes(StandardCharsets.UTF_8));
        if (head != null) {
            chain.took(AuditChain.REBUILD);
        }
    }

    void took(String topic) {
        chain.took(topic);
    }

    /** Gives a body its number and inputs, links it to the chain and writes it. */
    void append(AuditBody body) {
        body.setSequence(chain.nextSequence());
        body.setInputs(AuditCodec.inputs(chain.pendingInputs()));
        byte[] previousHash = chain.lastHash();
        byte[] bodyBytes = codec.bodyBytes(body);
        byte[] hash = chain.append(bodyBytes);
        outlet.send(Topics.AUDIT, key, codec.encode(previousHash, hash, bodyBytes));
    }

    /** Keeps where the chain stands; the store passes on only the last of a commit. */
    void writeHead() {
        headRow.put(RowKeys.HEAD, RowCodecs.AUDIT_HEAD.encode(chain.head()));
    }
}
