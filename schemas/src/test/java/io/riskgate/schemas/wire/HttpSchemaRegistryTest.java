package io.riskgate.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpSchemaRegistryTest {

    private static final Schema ORDER = PublishedSchema.of(Order.getClassSchema());

    private final StubRegistry stub = new StubRegistry();

    @AfterEach
    void close_the_stub() {
        stub.close();
    }

    @Test
    void an_order_passes_between_two_processes() throws UnreadableRecord {
        var writer = new WireFormat(open(stub.url()));
        var reader = new WireFormat(open(stub.url()));
        var order = Orders.buyEurUsd("o1");

        assertThat(reader.decode(writer.encode(Topics.ORDERS, order), Order.class))
                .isEqualTo(order);
    }

    @Test
    void asks_once_for_each_schema() throws UnreadableRecord {
        var registry = open(stub.url());
        var wire = new WireFormat(registry);
        for (int i = 0; i < 3; i++) {
            wire.decode(wire.encode(Topics.ORDERS, Orders.buyEurUsd("o" + i)), Order.class);
            new WireFormat(registry).encode(Topics.ORDERS, Orders.buyEurUsd("o" + i));
        }

        assertThat(stub.requests()).containsExactly("POST /subjects/orders-value/versions", "GET /schemas/ids/1");
    }

    @Test
    void asks_once_for_an_id_that_is_unknown() {
        var registry = open(stub.url());

        assertThat(registry.schemaById(7)).isEmpty();
        assertThat(registry.schemaById(7)).isEmpty();

        assertThat(stub.requests()).containsExactly("GET /schemas/ids/7");
    }

    @Test
    void registers_nothing_where_that_is_switched_off() {
        var registry = SchemaRegistry.open(stub.url(), Map.of(RegistrySettings.AUTO_REGISTER, "false"));

        assertThatThrownBy(() -> registry.register("orders-value", ORDER))
                .isInstanceOf(RegistryRefused.class)
                .hasMessage("subject orders-value at " + stub.url() + " has no schema io.riskgate.schemas.avro.Order"
                        + " of this version, and auto.register.schemas is false; register it first");

        int id = stub.register("orders-value", ORDER.toString());
        assertThat(registry.register("orders-value", ORDER)).isEqualTo(id);
        assertThat(stub.requests()).containsOnly("POST /subjects/orders-value");
    }

    @Test
    void tries_again_after_a_server_error_and_after_too_many_requests() {
        stub.register("orders-value", ORDER.toString());
        stub.fail(500, 503, 429);

        assertThat(open(stub.url()).schemaById(1)).contains(ORDER);

        assertThat(stub.requests()).hasSize(4);
    }

    @Test
    void a_registry_that_only_fails_is_unavailable_and_never_a_bad_record() {
        byte[] bytes = new WireFormat(open(stub.url())).encode(Topics.ORDERS, Orders.buyEurUsd("o1"));
        stub.fail(500, 500, 500, 500);

        assertThatThrownBy(() -> new WireFormat(open(stub.url())).decode(bytes, Order.class))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessage("no answer from the schema registry at " + stub.url()
                        + " to /schemas/ids/1 in 4 attempts, last: IOException: HTTP 500");
    }

    @Test
    void a_registry_that_is_gone_is_unavailable() {
        var url = stub.url();
        stub.close();

        assertThatThrownBy(() -> open(url).schemaById(1))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining(url)
                .hasMessageContaining("ConnectException");
    }

    @Test
    void a_wrong_path_is_unavailable_and_not_an_unknown_schema() {
        assertThatThrownBy(() -> open(stub.url() + "/wrong").schemaById(1))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageEndingWith("HTTP 404 with a body that is not JSON; is this a schema registry?");
    }

    @Test
    void falls_over_to_the_second_address() {
        stub.register("orders-value", ORDER.toString());
        var dead = new StubRegistry();
        dead.close();

        assertThat(open(dead.url() + "," + stub.url()).schemaById(1)).contains(ORDER);
    }

    @Test
    void refused_credentials_are_said_at_once_and_not_shown() {
        stub.fail(401);
        var registry = SchemaRegistry.open(stub.url(), Map.of(RegistrySettings.USER_INFO, "engine:secret"));

        assertThatThrownBy(() -> registry.register("orders-value", ORDER))
                .isInstanceOf(RegistryRefused.class)
                .hasMessage("the schema registry at " + stub.url() + " refused io.riskgate.schemas.avro.Order"
                        + " for subject orders-value: HTTP 401 check basic.auth.user.info");
        assertThat(stub.authorizations()).containsExactly("Basic ZW5naW5lOnNlY3JldA==");
    }

    @Test
    void an_incompatible_schema_is_refused_in_the_registrys_words() {
        stub.fail(409);

        assertThatThrownBy(() -> open(stub.url()).register("orders-value", ORDER))
                .isInstanceOf(RegistryRefused.class)
                .hasMessageEndingWith("for subject orders-value: HTTP 409 as planned");
    }

    @Test
    void a_schema_of_another_kind_is_unknown() {
        stub.register("orders-value", "syntax = \"proto3\"; message Order {}");

        assertThat(open(stub.url()).schemaById(1)).isEmpty();
    }

    private static SchemaRegistry open(String url) {
        return SchemaRegistry.open(
                RegistrySettings.of(url).withRetries(Duration.ofSeconds(5), 4, Duration.ofMillis(1)));
    }
}
