package io.riskgate.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.schemas.avro.Fill;
import io.riskgate.schemas.avro.Order;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class MockSchemaRegistryTest {

    private static final Schema ORDER = Order.getClassSchema();
    private static final Schema FILL = Fill.getClassSchema();

    @Test
    void counts_ids_from_one_and_gives_one_schema_one_id() {
        var registry = SchemaRegistry.open("mock://counting");

        assertThat(registry.register("orders-value", ORDER)).isEqualTo(1);
        assertThat(registry.register("fills-value", FILL)).isEqualTo(2);
        assertThat(registry.register("replay.orders-value", ORDER)).isEqualTo(1);
        assertThat(registry.schemaById(2)).contains(FILL);
        assertThat(registry.schemaById(3)).isEmpty();
    }

    @Test
    void is_shared_by_scope_and_by_nothing_else() {
        SchemaRegistry.open("mock://left").register("orders-value", ORDER);

        assertThat(SchemaRegistry.open("mock://left").schemaById(1)).contains(ORDER);
        assertThat(SchemaRegistry.open("mock://right").schemaById(1)).isEmpty();
    }

    @Test
    void knows_only_what_is_registered_where_registering_is_switched_off() {
        var readOnly = SchemaRegistry.open("mock://locked", Map.of(RegistrySettings.AUTO_REGISTER, false));

        assertThatThrownBy(() -> readOnly.register("orders-value", ORDER))
                .isInstanceOf(RegistryRefused.class)
                .hasMessage("subject orders-value at mock://locked has no schema io.riskgate.schemas.avro.Order"
                        + " of this version, and registering is switched off");

        int id = SchemaRegistry.open("mock://locked").register("orders-value", ORDER);
        assertThat(readOnly.register("orders-value", ORDER)).isEqualTo(id);
    }
}
