/**
 * How well each strategy has done, and what follows: whether it may trade, how much of the capital it should have.
 *
 * <p>How a strategy decides, and what an order may be, never enters here.
 */
@NullMarked
package io.riskgate.enforcement.strategy;

import org.jspecify.annotations.NullMarked;
