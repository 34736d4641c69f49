package io.riskgate.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {

    @Test
    void reads_the_keys_that_confluents_clients_use_and_leaves_others_alone() {
        var settings = RegistrySettings.from(Map.of(
                "bootstrap.servers", "127.0.0.1:9092",
                "schema.registry.url", "http://127.0.0.1:8081, http://127.0.0.1:8082/apis/ccompat/v7",
                "auto.register.schemas", "false",
                "basic.auth.user.info", "engine:secret"));

        assertThat(settings.urls())
                .containsExactly(
                        URI.create("http://127.0.0.1:8081"), URI.create("http://127.0.0.1:8082/apis/ccompat/v7"));
        assertThat(settings.autoRegister()).isFalse();
        assertThat(settings.userInfo()).contains("engine:secret");
    }

    @Test
    void takes_credentials_out_of_the_url_where_asked_to() {
        var settings = RegistrySettings.from(Map.of(
                "schema.registry.url", "https://engine:secret@registry:443/",
                "basic.auth.credentials.source", "URL"));

        assertThat(settings.urls()).containsExactly(URI.create("https://registry:443/"));
        assertThat(settings.userInfo()).contains("engine:secret");
    }

    @Test
    void prints_no_secret() {
        assertThat(RegistrySettings.of("http://engine:secret@127.0.0.1:8081").toString())
                .doesNotContain("secret")
                .contains("127.0.0.1:8081");
        assertThatThrownBy(() -> RegistrySettings.of("ftp://engine:secret@127.0.0.1"))
                .hasMessage("a schema registry URL looks like http://host:port, https://host:port/path or mock://scope,"
                        + " got \"ftp://127.0.0.1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " , ", "127.0.0.1:8081", "localhost", "mock:", "http://", "mock://a,mock://b", "http://a b"})
    void refuses_what_is_no_address(String url) {
        assertThatThrownBy(() -> RegistrySettings.of(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_flag_that_is_neither_true_nor_false() {
        var settings = RegistrySettings.of("mock://flags");

        assertThatThrownBy(() -> settings.with(Map.of("auto.register.schemas", "yes")))
                .hasMessage("auto.register.schemas must be true or false, got \"yes\"");
    }
}
