package io.riskgate.enforcement.decision;

/**
 * Which inputs a decision was computed from.
 *
 * @param priceAgeMillis age of the instrument's price at the order's event time; -1 while there is no price
 */
public record InputVersions(
        long marketVersion, long limitsVersion, long instrumentsVersion, long controlVersion, long priceAgeMillis) {}
