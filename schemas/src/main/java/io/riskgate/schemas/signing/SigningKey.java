package io.riskgate.schemas.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 key pair (RFC 8032) that signs. Kept as two PEM files: the private half readable by its owner only, the
 * public half beside it under the same name with {@code .pub} behind. Safe for use by several threads.
 */
public final class SigningKey {
    static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;
    private final VerifyingKey publicHalf;

    private SigningKey(PrivateKey key, VerifyingKey publicHalf) {
        this.key = key;
        this.publicHalf = publicHalf;
    }

    /** A new key pair, from the system's own randomness. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), new VerifyingKey(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime from 15 on must offer Ed25519", e);
        }
    }

    /** The key pair whose private half is in this file. */
    public static SigningKey read(Path file) {
        byte[] encoded = VerifyingKey.readPem(file, BEGIN, END);
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(key, VerifyingKey.read(publicFile(file)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " holds no Ed25519 private key: " + e.getMessage(), e);
        }
    }

    /** The key pair in this file; a new one is made and written where there is none yet. */
    public static SigningKey readOrCreate(Path file) {
        if (!Files.exists(file)) {
            SigningKey created = generate();
            created.write(file);
            return created;
        }
        return read(file);
    }

    /** Writes both halves; refuses to overwrite a private half. */
    public void write(Path file) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(publicFile(file), publicHalf.toPem());
            createForOwner(file);
            String pem = BEGIN + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
            Files.writeString(file, pem, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException("the key file " + file + " exists already; it is not overwritten", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the key to " + file + ": " + e.getMessage(), e);
        }
    }

    private static void createForOwner(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        boolean hasOwners = directory != null
                && Files.getFileAttributeView(directory, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        != null;
        FileAttribute<?>[] attributes = hasOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
    }

    /** Where the public half stands beside a private one. */
    public static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    public VerifyingKey publicHalf() {
        return publicHalf;
    }

    /** The signature over these bytes: 64 bytes, the same every time. */
    public byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }
}
