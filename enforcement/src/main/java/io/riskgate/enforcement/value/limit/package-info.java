/**
 * What a portfolio is allowed, as versioned values: hard limits, thresholds of the sensors, and how far those reach.
 *
 * <p>Nothing that measures or decides belongs here.
 */
@NullMarked
package io.riskgate.enforcement.value.limit;

import org.jspecify.annotations.NullMarked;
