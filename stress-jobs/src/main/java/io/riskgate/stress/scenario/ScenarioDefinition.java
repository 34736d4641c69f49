package io.riskgate.stress.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.riskgate.models.regime.Regime;
import io.riskgate.models.stress.GapRule;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One scenario as people write it; what is left out changes nothing.
 *
 * @param id name in results, upper case with underscores
 * @param window the real days to replay beside it; null where there were none
 * @param market return of the equity market; each stock moves by its beta times this
 * @param currencies move of a currency against the US dollar
 * @param otherCurrencies move of the currencies that are not named
 * @param instruments moves that are known by name, and then nothing else counts
 * @param volatility factor of every volatility
 * @param correlation what the mean correlation rises to
 * @param spreads factor of every spread
 * @param volume share of the volume that goes away
 * @param regime what the market becomes
 * @param days how long it lasts
 * @param steps how many steps lead there; each is a scenario of its own, the last the whole
 * @param draws how many are drawn from the ranges
 */
public record ScenarioDefinition(
        String id,
        Kind kind,
        @Nullable String title,
        @Nullable Window window,
        @Nullable Range market,
        @Nullable Map<String, Double> currencies,
        @Nullable Double otherCurrencies,
        @Nullable Map<String, Double> instruments,
        @Nullable Range volatility,
        @Nullable Range correlation,
        @Nullable Range spreads,
        @Nullable Range volume,
        @Nullable Gap gap,
        Regime regime,
        int days,
        int steps,
        int draws) {
    /** Where a scenario comes from. */
    public enum Kind {
        HISTORICAL,
        SYNTHETIC,
        MONTE_CARLO
    }

    /** Real days: the close before the first move, and the last close. */
    public record Window(String from, String to) {
        public Window {
            if (!base(from).isBefore(base(to))) {
                throw new IllegalArgumentException("a window must end after it begins, got " + from + " to " + to);
            }
        }

        private static LocalDate base(String date) {
            try {
                return LocalDate.parse(String.valueOf(date));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("a date looks like 2008-09-12, got '" + date + "'", e);
            }
        }

        /** The close that the first return is measured from. */
        public LocalDate first() {
            return base(from);
        }

        /** The last close. */
        public LocalDate last() {
            return base(to);
        }
    }

    /**
     * A jump.
     *
     * @param currency the currency that jumps, where {@code hits} is MARKED
     */
    public record Gap(
            double ratio,
            @JsonProperty(required = true) GapRule.Target hits,
            @Nullable String currency) {
        public Gap {
            if (!(ratio >= 0 && ratio < 1)) {
                throw new IllegalArgumentException("gap ratio must lie in 0 to below 1, got " + ratio);
            }
            if ((hits == GapRule.Target.MARKED) != (currency != null)) {
                throw new IllegalArgumentException("a gap names a currency if and only if it hits MARKED");
            }
        }
    }

    public ScenarioDefinition {
        if (id == null || !id.matches("[A-Z][A-Z0-9_]{2,40}")) {
            throw new IllegalArgumentException("a scenario id must look like LEHMAN_2008, got '" + id + "'");
        }
        if (kind == null || regime == null) {
            throw new IllegalArgumentException("scenario " + id + " needs a kind and a regime");
        }
        steps = Math.max(1, steps);
        draws = Math.max(1, draws);
        if (days < 1) {
            throw new IllegalArgumentException("scenario " + id + " must last a day or more, got " + days);
        }
        currencies = currencies == null ? Map.of() : new TreeMap<>(currencies);
        instruments = instruments == null ? Map.of() : new TreeMap<>(instruments);
        requireReturns("currency", id, currencies);
        requireReturns("instrument", id, instruments);
        if (otherCurrencies != null) {
            requireReturns("otherCurrencies", id, Map.of("", otherCurrencies));
        }
        requireIn("market of " + id, market, -0.99, 10);
        requireIn("volatility of " + id, volatility, 0.01, 100);
        requireIn("correlation of " + id, correlation, -1, 1);
        requireIn("spreads of " + id, spreads, 0, 1_000);
        requireIn("volume of " + id, volume, 0, 0.999);
    }

    /** Move of a currency against the dollar; 0 where nothing is said. */
    double currencyMove(String currency) {
        Double named = currencies == null ? null : currencies.get(currency);
        if (named != null) {
            return named;
        }
        return otherCurrencies == null || currency.equals("USD") ? 0 : otherCurrencies;
    }

    /** Move of an instrument that stands there by name; null where it does not. */
    @Nullable
    Double instrumentMove(String instrumentId) {
        return instruments == null ? null : instruments.get(instrumentId);
    }

    private static void requireReturns(String what, String id, Map<String, Double> moves) {
        moves.forEach((name, move) -> {
            if (move == null || !(move > -1) || !Double.isFinite(move)) {
                throw new IllegalArgumentException(
                        what + " " + name + " of " + id + " must move by more than -1, got " + move);
            }
        });
    }

    private static void requireIn(String what, @Nullable Range range, double least, double most) {
        if (range != null) {
            range.require(what, least, most);
        }
    }
}
