package io.riskgate.app.cli.desk;

import io.riskgate.enforcement.value.KillSeverity;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How hard a kill switch acts, as a person types it: {@code reduce-only} is {@code REDUCE_ONLY}. */
final class SeverityWord implements ITypeConverter<KillSeverity> {
    @Override
    public KillSeverity convert(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (KillSeverity severity : KillSeverity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        throw new TypeConversionException(
                "expected halt, reduce-only, throttle, warning or liquidate, got '" + word + "'");
    }
}
