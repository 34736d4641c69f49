package io.riskgate.suite.tidy;

/**
 * One place where the style is not kept.
 *
 * @param file path relative to the checkout
 * @param line from 1; 0 where the whole file is meant
 * @param rule short name of the rule
 */
record Finding(String file, long line, String rule, String detail) {
    @Override
    public String toString() {
        return file + ":" + line + " [" + rule + "] " + detail;
    }
}
