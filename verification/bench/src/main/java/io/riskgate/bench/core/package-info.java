/**
 * The decision core timed beside a plain recompute of the same numbers and beside one pass over the scenarios.
 *
 * <p>No broker, no thread and no file of the engine belongs here.
 */
@NullMarked
package io.riskgate.bench.core;

import org.jspecify.annotations.NullMarked;
