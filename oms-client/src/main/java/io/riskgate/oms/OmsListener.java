package io.riskgate.oms;

/** What an order management system is told without having asked; called on the client's own thread, so be quick. */
public interface OmsListener {
    /** Cancel these orders at the venue; a cancel needs no permission. */
    void halted(HaltNotice halt);

    /** An approval has come after its order's deadline. It may not be used; cancel the order, so that it reserves nothing. */
    void late(io.riskgate.schemas.avro.Decision approval);

    /** No engine is known to live any more, or two builds decide: the same as a halt of everything. */
    void leaseLost(Refusal reason);
}
