package io.riskgate.enforcement.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowDigestTest {
    /** Second source: Python, the two hashes of hashlib added as integers modulo 2**256. */
    private static final String TWO_ROWS = "cf3b611073946c66b4d865f74456cc6dcdb5d630d73fa33c9084bac24f9f7871";

    @Test
    void sums_the_hashes_of_rows() {
        var digest = new RowDigest(Sha256Hash.ZERO);
        digest.add("book-rows", "position|macro|EURUSD", new byte[] {1, 2});
        digest.add("memory-rows", "decision|o-1", new byte[] {3});

        assertThat(digest.sum().hex()).isEqualTo(TWO_ROWS);
    }

    @Test
    void does_not_depend_on_the_way_to_a_state() {
        var straight = new RowDigest(Sha256Hash.ZERO);
        var roundabout = new RowDigest(Sha256Hash.ZERO);
        for (int i = 0; i < 200; i++) {
            straight.add("s", "k" + i, bytes("v" + i));
        }
        for (int i = 199; i >= 0; i--) {
            roundabout.add("s", "k" + i, bytes("old" + i));
            roundabout = new RowDigest(roundabout.sum());
            roundabout.remove("s", "k" + i, bytes("old" + i));
            roundabout.add("s", "k" + i, bytes("v" + i));
        }

        assertThat(roundabout.sum()).isEqualTo(straight.sum());
    }

    @Test
    void tells_where_store_key_and_value_begin() {
        assertThat(of("ab", "c", "d")).isNotEqualTo(of("a", "bc", "d")).isNotEqualTo(of("ab", "cd", ""));
    }

    private static Sha256Hash of(String store, String key, String value) {
        var digest = new RowDigest(Sha256Hash.ZERO);
        digest.add(store, key, bytes(value));
        return digest.sum();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
