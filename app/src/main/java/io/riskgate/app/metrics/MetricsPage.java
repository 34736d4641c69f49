package io.riskgate.app.metrics;

/** The catalogue of our metrics as a page for people; {@code docs/metrics.md} is this text. */
public final class MetricsPage {
    private MetricsPage() {}

    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Metrics

                The engine serves them at `/metrics` in Prometheus' text form. This page is generated from `RiskMetric`; a test
                keeps it current. Besides these come Kafka's own about Streams, clients and RocksDB (the list in `SeriesFilter`;
                `-Driskgate.metrics.full=true` lets all of them through) and the JVM's. A label of names holds at most 64 values;
                later ones share `other`.

                | name | kind | labels | meaning |
                |---|---|---|---|
                """);
        for (RiskMetric metric : RiskMetric.values()) {
            page.append("| `")
                    .append(metric.scrapedName())
                    .append("` | ")
                    .append(metric.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .append(" | ")
                    .append(String.join(", ", metric.labels()))
                    .append(" | ")
                    .append(metric.meaning())
                    .append(" |\n");
        }
        return page.toString();
    }
}
