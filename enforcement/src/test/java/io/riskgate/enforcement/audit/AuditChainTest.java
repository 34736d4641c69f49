package io.riskgate.enforcement.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChainTest {
    // Second source: Python's hashlib.sha256(bytes(32) + b"one"), then of that digest + b"two".
    private static final String FIRST = "4e233ba6ac7032d3894ecea5974fd96176e564b024af45747eb46357af8d2401";
    private static final String SECOND = "b9f0cc527d38ea48d83c4c438121181ab01d99e83415306be2ac88792c40a8f3";

    @Test
    void links_each_record_to_the_one_before() {
        var chain = new AuditChain(AuditHead.GENESIS);

        assertThat(HexFormat.of().formatHex(chain.append(bytes("one")))).isEqualTo(FIRST);
        assertThat(HexFormat.of().formatHex(chain.append(bytes("two")))).isEqualTo(SECOND);
        assertThat(chain.nextSequence()).isEqualTo(3);
    }

    @Test
    void changes_every_later_hash_when_a_record_is_changed_dropped_or_moved() {
        List<String> original = hashes("one", "two", "three", "four");

        assertThat(hashes("one", "tw0", "three", "four").subList(1, 4)).doesNotContainAnyElementsOf(original);
        assertThat(hashes("one", "three", "four").subList(1, 3)).doesNotContainAnyElementsOf(original);
        assertThat(hashes("one", "three", "two", "four").subList(1, 4)).doesNotContainAnyElementsOf(original);
        assertThat(hashes("one", "tw0", "three", "four").get(0)).isEqualTo(original.get(0));
    }

    @Test
    void counts_inputs_in_runs_of_one_topic() {
        var chain = new AuditChain(AuditHead.GENESIS);
        List.of("orders", "orders", "fills", "orders", AuditChain.REBUILD).forEach(chain::took);

        assertThat(chain.pendingInputs())
                .containsExactly(
                        new InputRun("orders", 2),
                        new InputRun("fills", 1),
                        new InputRun("orders", 1),
                        new InputRun("@rebuild", 1));
    }

    @Test
    void starts_the_runs_anew_after_a_record() {
        var chain = new AuditChain(AuditHead.GENESIS);
        chain.took("orders");
        chain.append(bytes("one"));
        chain.took("orders");

        assertThat(chain.pendingInputs()).containsExactly(new InputRun("orders", 1));
    }

    @Test
    void goes_on_from_a_stored_head_as_if_never_stopped() {
        var whole = new AuditChain(AuditHead.GENESIS);
        whole.append(bytes("one"));
        whole.took("fills");
        var taken = new AuditChain(whole.head());
        taken.took("fills");
        whole.took("fills");

        assertThat(taken.head()).isEqualTo(whole.head());
        assertThat(taken.pendingInputs()).containsExactly(new InputRun("fills", 2));
        assertThat(taken.append(bytes("two"))).isEqualTo(whole.append(bytes("two")));
    }

    private static List<String> hashes(String... bodies) {
        var chain = new AuditChain(AuditHead.GENESIS);
        List<String> hashes = new ArrayList<>();
        for (String body : bodies) {
            hashes.add(HexFormat.of().formatHex(chain.append(bytes(body))));
        }
        return hashes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
