package io.riskgate.models.returns;

/** What became of one bar of prices offered to a {@link ReturnWindow}. */
public enum BarOutcome {
    /** The first complete bar: a base for the next return, no row yet. */
    BASE_SET,
    /** A row of returns was added. */
    ROW_ADDED,
    /** Not newer than the last bar seen; ignored. */
    OUT_OF_ORDER,
    /** A price is absent, NaN, infinite or not above zero; the base stays where it was. */
    PRICE_MISSING,
    /** A price is too old, or has not moved for too many bars; the base stays where it was. */
    PRICE_STALE,
    /** Too long since the base: the return would span several bars. The bar becomes the new base. */
    GAP
}
