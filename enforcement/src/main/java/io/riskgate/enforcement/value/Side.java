package io.riskgate.enforcement.value;

/** Direction of an order or of a fill. */
public enum Side {
    BUY,
    SELL;

    /** Plus one for a purchase, minus one for a sale. */
    public int sign() {
        return this == BUY ? 1 : -1;
    }
}
