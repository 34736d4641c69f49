package io.riskgate.models.stress;

/**
 * What one scenario costs a book, in parts; base currency, positive = loss.
 *
 * @param shock linear loss of the price shocks; negative where the book gains
 * @param gap loss of the jump, 0 or more
 * @param spread cost of crossing the wider spread with the whole book, 0 or more
 * @param liquidation further cost of a thinner market, 0 or more
 */
public record StressLoss(double shock, double gap, double spread, double liquidation) {
    /** All parts together. */
    public double total() {
        return shock + gap + spread + liquidation;
    }
}
