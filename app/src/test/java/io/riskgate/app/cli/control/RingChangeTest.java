package io.riskgate.app.cli.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.app.client.KeyFiles;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.PersonKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingChangeTest {
    @TempDir
    private Path directory;

    private KeyFiles files;
    private KeyRing first;

    @BeforeEach
    void a_ring_of_three_people() {
        files = new KeyFiles(directory);
        first = new RingChange(List.of("alice", "bob", "carol"), List.of()).after(KeyRing.NONE, files);
    }

    @Test
    void lists_people_revokes_keys_and_keeps_the_others() {
        KeyRing next = new RingChange(List.of("dave", "bob"), List.of(keyId("alice"))).after(first, files);

        assertThat(next.sequence()).isEqualTo(2);
        assertThat(next.keys()).extracting(PersonKey::person).containsExactly("alice", "bob", "carol", "dave");
        assertThat(next.keys()).extracting(PersonKey::revoked).containsExactly(true, false, false, false);
    }

    @Test
    void refuses_to_revoke_a_key_that_is_not_listed() {
        RingChange mistyped = new RingChange(List.of("dave"), List.of(keyId("alice"), "1f0e2d3c4b5a6978"));

        assertThatThrownBy(() -> mistyped.after(first, files))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no key '1f0e2d3c4b5a6978' to revoke in key ring 1; 'riskgate keys list' shows"
                        + " those that there are");
        assertThat(files.has("dave")).isFalse();
    }

    @Test
    void refuses_to_list_somebody_whose_key_here_is_revoked_and_says_how_to_get_another() throws IOException {
        KeyRing second = new RingChange(List.of(), List.of(keyId("alice"))).after(first, files);
        RingChange again = new RingChange(List.of("alice"), List.of());

        assertThatThrownBy(() -> again.after(second, files))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key " + keyId("alice") + " of alice is revoked; move " + directory.resolve("alice.pem")
                        + " away to have a new one made");

        Files.move(files.file("alice"), directory.resolve("alice-old.pem"));
        assertThat(again.after(second, files).keys())
                .filteredOn(key -> key.person().equals("alice"))
                .extracting(PersonKey::revoked)
                .containsExactly(true, false);
    }

    @Test
    void refuses_to_revoke_and_to_list_the_same_key() {
        RingChange both = new RingChange(List.of("alice"), List.of(keyId("alice")));

        assertThatThrownBy(() -> both.after(first, files)).hasMessageContaining("of alice is revoked; move");
    }

    @Test
    void refuses_one_key_for_two_people() throws IOException {
        Files.copy(files.file("alice"), files.file("dave"));
        Files.copy(directory.resolve("alice.pem.pub"), directory.resolve("dave.pem.pub"));
        RingChange shared = new RingChange(List.of("dave"), List.of());

        assertThatThrownBy(() -> shared.after(first, files))
                .hasMessageContaining("is listed as alice's; every person needs a key of their own");
    }

    private String keyId(String person) {
        return first.keys().stream()
                .filter(key -> key.person().equals(person))
                .findFirst()
                .orElseThrow()
                .keyId();
    }
}
