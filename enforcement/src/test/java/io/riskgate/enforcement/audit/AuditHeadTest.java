package io.riskgate.enforcement.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditHeadTest {
    @Test
    void cannot_be_changed_through_the_bytes_it_was_given_or_gives() {
        byte[] hash = new byte[32];
        var head = new AuditHead(1, hash, List.of());
        hash[0] = 1;
        head.lastHash()[0] = 1;

        assertThat(head).isEqualTo(AuditHead.GENESIS).hasSameHashCodeAs(AuditHead.GENESIS);
    }

    @Test
    void differs_by_number_hash_and_inputs() {
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(new AuditHead(2, new byte[32], List.of())).isNotEqualTo(AuditHead.GENESIS);
        assertThat(new AuditHead(1, other, List.of())).isNotEqualTo(AuditHead.GENESIS);
        assertThat(new AuditHead(1, new byte[32], List.of(new InputRun("orders", 1))))
                .isNotEqualTo(AuditHead.GENESIS);
    }
}
