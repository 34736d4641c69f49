package io.riskgate.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.avro.Order;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;

class TrustedRecordsTest {

    @Test
    void trusts_records_and_nothing_that_a_foreign_schema_could_name() {
        TrustedRecords.install();

        var trusted = ClassSecurityValidator.getGlobal();
        assertThat(trusted.isTrusted(Order.class)).isTrue();
        assertThat(trusted.isTrusted(ProcessBuilder.class)).isFalse();
        assertThat(trusted.isTrusted(WireFormat.class)).isFalse();
    }
}
