package io.riskgate.app.audit;

import io.riskgate.schemas.wire.WireFormat;
import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * One link of a chain, read no further than checking it needs: its body stays bytes, of which only the two numbers in
 * front are looked at.
 *
 * @param sequence the number that the body gives itself
 * @param partition the partition that the body names
 * @param body bytes as they were hashed
 */
public record RawLink(byte[] previousHash, byte[] hash, long sequence, int partition, byte[] body) {

    /** Reads audit records one after the other; owned by one thread. */
    public static final class Reader {
        private static final int HASH_BYTES = 32;
        // Two hashes of 32 bytes, each behind one byte of length.
        private static final int BODY_AT = WireFormat.PREFIX_BYTES + 2 * (HASH_BYTES + 1);
        private static final byte HASH_LENGTH = 2 * HASH_BYTES; // as Avro writes the number 32

        private BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);

        /**
         * The link in a value of the audit topic.
         *
         * @throws IllegalArgumentException where it is none
         */
        public RawLink read(byte[] value) {
            int firstAt = WireFormat.PREFIX_BYTES;
            int secondAt = firstAt + 1 + HASH_BYTES;
            if (value.length <= BODY_AT || value[firstAt] != HASH_LENGTH || value[secondAt] != HASH_LENGTH) {
                throw new IllegalArgumentException("is no audit record: it does not begin with two hashes");
            }
            return of(
                    Arrays.copyOfRange(value, firstAt + 1, secondAt),
                    Arrays.copyOfRange(value, secondAt + 1, BODY_AT),
                    Arrays.copyOfRange(value, BODY_AT, value.length));
        }

        /** The link of two hashes and a body. */
        public RawLink of(byte[] previousHash, byte[] hash, byte[] body) {
            decoder = DecoderFactory.get().binaryDecoder(body, decoder);
            try {
                return new RawLink(previousHash, hash, decoder.readLong(), decoder.readInt(), body);
            } catch (IOException e) {
                throw new IllegalArgumentException("is no audit record: its body has no number", e);
            }
        }
    }
}
