/**
 * The shell around the market fold: one price in, market states out.
 *
 * <p>No rule about bars belongs here.
 */
@NullMarked
package io.riskgate.processors.market;

import org.jspecify.annotations.NullMarked;
