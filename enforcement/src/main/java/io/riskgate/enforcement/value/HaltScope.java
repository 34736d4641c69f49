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

    /** A strategy of a portfolio is named by both. */
    public static final int TARGET_LENGTH_MAX = 2 * Identifier.LENGTH_MAX + 1;

    public static final HaltScope FIRM = new HaltScope(Kind.FIRM, "");

    public HaltScope {
        if (kind == Kind.FIRM) {
            target = "";
        } else {
            Identifier.require("halt target", target, TARGET_LENGTH_MAX);
        }
    }

    public static HaltScope portfolio(String portfolioId) {
        return new HaltScope(Kind.PORTFOLIO, portfolioId);
    }

    /** One strategy within one portfolio, as in {@code strategy:macro/trend}. */
    public static HaltScope strategyOf(String portfolioId, String strategyId) {
        return new HaltScope(Kind.STRATEGY, portfolioId + "/" + strategyId);
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
            case STRATEGY -> target.equals(strategyId) || isOf(portfolioId, strategyId);
            case INSTRUMENT -> target.equals(instrumentId);
        };
    }

    /** The same as {@code target.equals(portfolioId + "/" + strategyId)}, without making the text. */
    private boolean isOf(String portfolioId, String strategyId) {
        int slash = portfolioId.length();
        return target.length() == slash + 1 + strategyId.length()
                && target.startsWith(portfolioId)
                && target.charAt(slash) == '/'
                && target.endsWith(strategyId);
    }

    @Override
    public String toString() {
        return kind == Kind.FIRM ? "all" : kind.name().toLowerCase(Locale.ROOT) + ":" + target;
    }
}
