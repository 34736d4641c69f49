package io.riskgate.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One measured metric as one line of JSON.
 *
 * @param name what, at which size
 * @param unit of {@code ours}, {@code peer} and {@code floor}
 * @param ours median over rounds
 * @param peer the peer's median; null where there is none
 * @param ratio median of the rounds' ratios; which way round the name of the metric's table says
 * @param floor the floor's median; null where there is none
 * @param spread largest minus smallest over the rounds, or the error of a single round
 * @param jdk version of the machine that ran it
 * @param hiccupMillis longest pause of the measuring process meanwhile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"name", "unit", "ours", "peer", "ratio", "floor", "rounds", "spread", "jdk", "hiccupMillis"})
public record MetricLine(
        String name,
        String unit,
        double ours,
        @Nullable Double peer,
        @Nullable Double ratio,
        @Nullable Double floor,
        int rounds,
        double spread,
        String jdk,
        double hiccupMillis) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Replaces the file by these lines. */
    public static void write(Path file, List<MetricLine> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, lines.stream().map(MetricLine::json).collect(Collectors.joining("\n", "", "\n")));
    }

    private String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a metric must be writable as JSON: " + this, e);
        }
    }
}
