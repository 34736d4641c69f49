package io.riskgate.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    @Test
    void the_page_in_docs_is_the_one_that_the_code_makes() throws Exception {
        assertThat(Files.readString(PAGE)).isEqualTo(MetricsPage.markdown());
    }

    @Test
    void the_page_names_what_a_scrape_shows() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var meters = new RiskMeters(registry);
        for (RiskMetric metric : RiskMetric.values()) {
            String[] labels = metric.labels().stream().map(label -> "x").toArray(String[]::new);
            switch (metric.kind()) {
                case COUNTER -> meters.count(metric, labels);
                case GAUGE -> meters.set(metric, 1, labels);
                case HISTOGRAM -> meters.record(metric, 1, labels);
                default -> throw new AssertionError(metric.kind());
            }
        }
        String scrape = registry.scrape();
        for (RiskMetric metric : RiskMetric.values()) {
            assertThat(scrape).contains("# TYPE " + metric.scrapedName().replaceFirst("_total$", ""));
        }
    }

    @Test
    void a_sixty_fifth_name_shares_the_label_other() {
        BoundedLabel label = new BoundedLabel();
        for (int i = 0; i < 64; i++) {
            assertThat(label.of("strategy-" + i)).isEqualTo("strategy-" + i);
        }
        assertThat(label.of("one too many")).isEqualTo("other");
        assertThat(label.of("strategy-7")).isEqualTo("strategy-7");
    }

    @Test
    void the_filter_drops_what_nobody_asks_for_and_keeps_lag_and_ours() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(new SeriesFilter(false));
        registry.counter("kafka.consumer.incoming.byte.total").increment();
        registry.gauge("kafka.consumer.fetch.manager.records.lag.max", 3);
        registry.counter("trade_decisions").increment();
        assertThat(registry.scrape())
                .doesNotContain("incoming")
                .contains("kafka_consumer_fetch_manager_records_lag_max 3")
                .contains("trade_decisions_total 1");
    }
}
