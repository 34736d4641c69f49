/**
 * Whether past loss forecasts were any good: how often, how bunched and how far they were exceeded.
 *
 * <p>No data access, no schedule and no consequence for a limit belongs here.
 */
@NullMarked
package io.riskgate.models.backtest;

import org.jspecify.annotations.NullMarked;
