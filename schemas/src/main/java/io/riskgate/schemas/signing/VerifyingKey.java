package io.riskgate.schemas.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of an Ed25519 key pair (RFC 8032). Safe for use by several threads. */
public final class VerifyingKey {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int ID_BYTES = 8;

    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** The key in its X.509 encoding: 44 bytes, the last 32 of them the point itself. */
    public static VerifyingKey ofEncoded(byte[] encoded) {
        try {
            return new VerifyingKey(
                    KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("these bytes are no Ed25519 public key: " + e.getMessage(), e);
        }
    }

    /** The key in a PEM file. */
    public static VerifyingKey read(Path file) {
        return ofEncoded(readPem(file, BEGIN, END));
    }

    static byte[] readPem(Path file, String begin, String end) {
        try {
            String text = Files.readString(file);
            int from = text.indexOf(begin);
            int to = text.indexOf(end);
            if (from < 0 || to < from) {
                throw new IllegalArgumentException(file + " must hold '" + begin + "' and '" + end + "'");
            }
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key in " + file + ": " + e.getMessage(), e);
        }
    }

    /** The key as a PEM file's text. */
    public String toPem() {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }

    /** The key in its X.509 encoding. */
    public byte[] encoded() {
        return key.getEncoded();
    }

    /** What stands for this key in records: the first 16 hexadecimal characters of SHA-256 over its encoding. */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }

    /** Whether the signature is this key's over exactly these bytes; false as well for bytes that are no signature. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(SigningKey.ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
