package io.riskgate.app.cli.operations;

/** What one look of the doctor found, and what to do about it. */
record Finding(Level level, String what, String advice) {
    enum Level {
        GOOD,
        NOTE,
        BAD
    }

    static Finding good(String what) {
        return new Finding(Level.GOOD, what, "");
    }

    static Finding note(String what, String advice) {
        return new Finding(Level.NOTE, what, advice);
    }

    static Finding bad(String what, String advice) {
        return new Finding(Level.BAD, what, advice);
    }

    String line() {
        String mark = switch (level) {
            case GOOD -> "ok    ";
            case NOTE -> "note  ";
            case BAD -> "BAD   ";
        };
        return mark + what + (advice.isEmpty() ? "" : "\n      -> " + advice);
    }
}
