package io.riskgate.suite.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each tidy rule finds exactly what was planted for it in an otherwise tidy checkout. */
class PlantedUntidinessTest {
    private static final String PACKAGE = "module/src/main/java/io/riskgate/module/";
    private static final String TIDY = "package io.riskgate.module;\n\n/** A tidy class. */\nfinal class Tidy {}\n";
    private static final String TIDY_INFO =
            "/**\n * One job.\n *\n * <p>Nothing else.\n */\n@NullMarked\npackage io.riskgate.module;\n";

    @TempDir
    Path root;

    @BeforeEach
    void start_tidy() throws IOException {
        write(PACKAGE + "package-info.java", TIDY_INFO);
        write(PACKAGE + "Tidy.java", TIDY);
        write("README.md", "[here](module/src) and [there](https://example.org) and [below](#map)\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> rulesBroken() {
        Checkout checkout = Checkout.of(root);
        return TidyTest.checks()
                .flatMap(check -> check.findings(checkout))
                .map(Finding::rule)
                .toList();
    }

    @Test
    void finds_nothing_in_a_tidy_checkout() {
        assertThat(rulesBroken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class-name      | final class RowUtil {}
            class-name      | interface StateManager {}
            class-name      | record OrderEvent(int a) {}
            parameter-count | class Wide { void take(int a, int b, int c, int d, int e, int f) {} }
            topic-literal   | class Names { String name = "dead-letters"; }
            topic-literal   | class Names { Object made = new ProducerRecord<byte[], byte[]>("orders", null); }
            store-literal   | class Names { Object store = getStateStore("book-rows"); }
            promise         | class Later { /* TO~DO */ }
            """)
    void finds_a_line_that_breaks(String rule, String code) throws IOException {
        write(PACKAGE + "Planted.java", "package io.riskgate.module;\n\n" + code.replace("~", "") + "\n");
        assertThat(rulesBroken()).containsExactly(rule);
    }

    @Test
    void leaves_plain_words_alone_that_are_topics_elsewhere() throws IOException {
        write(PACKAGE + "Planted.java", "package io.riskgate.module;\n\nclass Report { String key = \"orders\"; }\n");
        assertThat(rulesBroken()).isEmpty();
    }

    @Test
    void finds_a_file_one_line_too_long() throws IOException {
        write(PACKAGE + "Planted.java", "package io.riskgate.module;\n" + "\n".repeat(399) + "class Planted {}\n");
        assertThat(rulesBroken()).containsExactly("file-length");
    }

    @Test
    void finds_a_line_one_column_too_wide() throws IOException {
        write(PACKAGE + "Planted.java", "package io.riskgate.module;\n// " + "x".repeat(118) + "\nclass Planted {}\n");
        assertThat(rulesBroken()).containsExactly("line-width");
    }

    @Test
    void finds_a_method_one_line_too_long() throws IOException {
        String body = "        ;\n".repeat(49);
        write(
                PACKAGE + "Planted.java",
                "package io.riskgate.module;\n\nclass Planted {\n    void go() {\n" + body + "    }\n}\n");
        assertThat(rulesBroken()).containsExactly("method-length");
    }

    @Test
    void finds_a_test_whose_name_is_no_sentence() throws IOException {
        write(
                "module/src/test/java/io/riskgate/module/TidyTest.java",
                "package io.riskgate.module;\n\n"
                        + "class TidyTest { @Test void shouldWork() {} @Test void test_works() {} }\n");
        assertThat(rulesBroken()).containsExactly("test-name", "test-name");
    }

    @Test
    void finds_a_package_without_its_sentences() throws IOException {
        write(PACKAGE + "package-info.java", "/** One job. */\npackage io.riskgate.module;\n");
        assertThat(rulesBroken()).containsExactly("null-marked", "package-sentences");
    }

    @Test
    void finds_a_package_without_a_description() throws IOException {
        write("module/src/main/java/io/riskgate/other/Tidy.java", TIDY);
        assertThat(rulesBroken()).containsExactly("package-info");
    }

    @Test
    void finds_a_package_of_sixteen_files() throws IOException {
        for (int i = 1; i <= 15; i++) {
            write(PACKAGE + "Tidy" + i + ".java", TIDY.replace("Tidy {", "Tidy" + i + " {"));
        }
        assertThat(rulesBroken()).containsExactly("package-size");
    }

    @Test
    void finds_a_link_that_leads_nowhere() throws IOException {
        write("docs/page.md", "see [the map](../README.md#map) and [the hole](hole.md)\n");
        assertThat(rulesBroken()).containsExactly("link");
    }

    @Test
    void finds_a_requirement_whose_file_is_missing_and_one_that_is_not_counted() throws IOException {
        String head = "Rows: 2. Open: 1.\n\n| requirement | value | implemented by | shown by |\n|---|---|---|---|\n";
        String good = "| a | 1 | `Tidy` | open |\n";
        write("docs/requirements.md", head + good + "| b | 2 | `Gone` | `Tidy` |\n");
        assertThat(rulesBroken()).containsExactly("requirement");
        write("docs/requirements.md", head + good + good);
        assertThat(rulesBroken()).containsExactly("requirement-count");
        write("docs/requirements.md", head + good + "| b | 2 | | `Tidy` |\n");
        assertThat(rulesBroken()).containsExactly("requirement");
    }
}
