package io.riskgate.enforcement.audit;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** 32 bytes that SHA-256 has made, or 32 zero bytes where there is nothing yet. */
public final class Sha256Hash {
    /** Length of every hash. */
    public static final int BYTES = 32;

    /** Stands where nothing has been hashed yet. */
    public static final Sha256Hash ZERO = new Sha256Hash(new byte[BYTES]);

    private final byte[] bytes;

    private Sha256Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash with these bytes, which are copied. */
    public static Sha256Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash must have " + BYTES + " bytes, got " + bytes.length);
        }
        return new Sha256Hash(bytes.clone());
    }

    /** The hash in 64 hexadecimal characters. */
    public static Sha256Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sha256Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
