/**
 * Exposure of instruments and books to common causes: factors, sectors, currencies.
 *
 * <p>No price feed, no position keeping and no decision about a breach belongs here.
 */
@NullMarked
package io.riskgate.models.factor;

import org.jspecify.annotations.NullMarked;
