package io.riskgate.schemas.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    private static final byte[] MESSAGE = "halt all".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void signs_what_its_public_half_verifies_and_nothing_else() {
        SigningKey key = SigningKey.generate();
        byte[] signature = key.sign(MESSAGE);

        assertThat(key.publicHalf().verifies(MESSAGE, signature)).isTrue();
        assertThat(key.publicHalf().verifies("halt one".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(key.publicHalf().verifies(MESSAGE, new byte[64])).isFalse();
        assertThat(key.publicHalf().verifies(MESSAGE, new byte[3])).isFalse();
        assertThat(SigningKey.generate().publicHalf().verifies(MESSAGE, signature))
                .isFalse();
    }

    @Test
    void verifies_the_first_test_vector_of_rfc_8032() {
        byte[] x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] signature = HexFormat.of()
                .parseHex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

        assertThat(VerifyingKey.ofEncoded(x509).verifies(new byte[0], signature))
                .isTrue();
    }

    @Test
    void reads_back_what_it_has_written_for_its_owner_only() throws Exception {
        Path file = directory.resolve("keys").resolve("audit.key");
        SigningKey created = SigningKey.readOrCreate(file);
        SigningKey read = SigningKey.readOrCreate(file);

        assertThat(read.sign(MESSAGE)).isEqualTo(created.sign(MESSAGE));
        assertThat(VerifyingKey.read(SigningKey.publicFile(file)).id())
                .isEqualTo(created.publicHalf().id())
                .hasSize(16);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void overwrites_no_key() {
        Path file = directory.resolve("audit.key");
        SigningKey.readOrCreate(file);

        assertThatThrownBy(() -> SigningKey.generate().write(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("exists already");
    }
}
