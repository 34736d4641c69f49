package io.riskgate.schemas.signing;

import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.schemas.avro.AuditHead;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Signed heads of audit chains. Belongs to one thread. */
public final class AuditHeadCodec {
    private final WireFormat wire;

    public AuditHeadCodec(WireFormat wire) {
        this.wire = wire;
    }

    /**
     * How far one chain had come.
     *
     * @param recordCount leaves of the tree; also the sequence of the last record
     */
    public record ChainHead(int partition, long recordCount, Sha256Hash lastHash, Sha256Hash root) {

        /** What is signed: plain text, so that any language can write the same bytes. */
        public byte[] signedBytes() {
            String text = "riskgate audit head v1\npartition " + partition + "\nrecords " + recordCount + "\nlast "
                    + lastHash.hex() + "\nroot " + root.hex() + "\n";
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** A head with the signature over its text. */
    public record SignedHead(ChainHead head, String keyId, byte[] signature) {
        public SignedHead {
            signature = signature.clone();
        }

        @Override
        public byte[] signature() {
            return signature.clone();
        }
    }

    public byte[] encode(SignedHead signed) {
        ChainHead head = signed.head();
        return wire.encode(
                Topics.AUDIT_HEADS,
                new AuditHead(
                        head.partition(),
                        head.recordCount(),
                        ByteBuffer.wrap(head.lastHash().bytes()),
                        ByteBuffer.wrap(head.root().bytes()),
                        signed.keyId(),
                        ByteBuffer.wrap(signed.signature())));
    }

    public SignedHead decode(byte[] value) throws UnreadableRecord {
        AuditHead head = wire.decode(value, AuditHead.class);
        return new SignedHead(
                new ChainHead(
                        head.getPartition(),
                        head.getRecordCount(),
                        Sha256Hash.of(bytes(head.getLastHash())),
                        Sha256Hash.of(bytes(head.getRoot()))),
                head.getKeyId(),
                bytes(head.getSignature()));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
