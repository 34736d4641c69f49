/**
 * How well a strategy has traded: its trades, its equity curve, and whether its edge could be luck.
 *
 * <p>No trade store, no allocation and no decision to disable belongs here.
 */
@NullMarked
package io.riskgate.models.performance;

import org.jspecify.annotations.NullMarked;
