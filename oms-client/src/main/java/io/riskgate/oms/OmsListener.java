package io.riskgate.oms;

/**
 * What an order management system is told without having asked; called on the client's own thread, so be quick. What it
 * throws is logged and changes nothing.
 */
public interface OmsListener {
    /** Cancel these orders at the venue; a cancel needs no permission. */
    void halted(HaltNotice halt);

    /**
     * An approval has come after its order's deadline, or for another order under the same id, and may not be used. It
     * reserves exposure until it expires or until a fill of kind {@code CANCELED} says that it will never trade.
     */
    void late(io.riskgate.schemas.avro.Decision approval);

    /** No engine is known to live any more, or two builds decide: the same as a halt of everything. */
    void leaseLost(Refusal reason);
}
