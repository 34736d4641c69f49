/**
 * Prices into simple returns, in rows that are complete or absent, and the moments of a series.
 *
 * <p>No covariance, no position and no guess at a missing price belongs here.
 */
@NullMarked
package io.riskgate.models.returns;

import org.jspecify.annotations.NullMarked;
