package io.riskgate.enforcement.value;

import java.util.Locale;

/** What a halt stops: the whole firm, or everything that carries one portfolio, strategy or instrument name. */
public record HaltScope(Kind kind, String target) {
    /** Level at which a halt acts. */
    public enum Kind {
        FIRM,
        PORTFOLIO,
        STRATEGY,
        INSTRUMENT
    }

    public static final HaltScope FIRM = new HaltScope(Kind.FIRM, "");

    public HaltScope {
        if (kind == Kind.FIRM) {
            target = "";
        } else {
            Identifier.require("halt target", target);
        }
    }

    public static HaltScope portfolio(String portfolioId) {
        return new HaltScope(Kind.PORTFOLIO, portfolioId);
    }

    /** Reads {@code all}, {@code portfolio:P}, {@code strategy:S} or {@code instrument:I}. */
    public static HaltScope parse(String text) {
        if (text.equals("all")) {
            return FIRM;
        }
        int colon = text.indexOf(':');
        try {
            return new HaltScope(
                    Kind.valueOf(text.substring(0, Math.max(colon, 0)).toUpperCase(Locale.ROOT)),
                    text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a scope is 'all', 'portfolio:NAME', 'strategy:NAME' or 'instrument:NAME', got '" + text + "'", e);
        }
    }

    public boolean covers(String portfolioId, String strategyId, String instrumentId) {
        return switch (kind) {
            case FIRM -> true;
            case PORTFOLIO -> target.equals(portfolioId);
            case STRATEGY -> target.equals(strategyId);
            case INSTRUMENT -> target.equals(instrumentId);
        };
    }

    @Override
    public String toString() {
        return kind == Kind.FIRM ? "all" : kind.name().toLowerCase(Locale.ROOT) + ":" + target;
    }
}
