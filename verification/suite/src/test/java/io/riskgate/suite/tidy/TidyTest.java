package io.riskgate.suite.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.state.store.Stores;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the sources of this checkout as a reviewer would, where a machine can. */
class TidyTest {
    static Stream<TidyCheck> checks() {
        return Stream.of(
                new SizeCheck(),
                new NameCheck(),
                new PackageCheck(),
                new LiteralCheck("topic-literal", constants(Topics.class), "schemas/catalogue/Topics.java"),
                new LiteralCheck("store-literal", constants(Stores.class), "state/store/Stores.java"),
                new WordCheck(),
                new LinkCheck(),
                new RequirementCheck());
    }

    private static Set<String> constants(Class<?> catalogue) {
        return Arrays.stream(catalogue.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(TidyTest::value)
                .collect(Collectors.toSet());
    }

    private static String value(java.lang.reflect.Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_sources_of_every_module_are_read() {
        assertThat(Stream.of(
                        "models", "enforcement", "schemas", "state", "processors", "topology", "app", "verification"))
                .allSatisfy(module -> assertThat(Checkout.present().javaSources())
                        .as("sources of %s", module)
                        .anyMatch(source -> source.name().startsWith(module + "/")));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void the_checkout_is_tidy(TidyCheck check) {
        assertThat(check.findings(Checkout.present())).isEmpty();
    }
}
