/**
 * Estimates of how instruments move together: sample, exponential, shrunk, stressed, batch and incremental.
 *
 * <p>No position, no limit and no inverse of a covariance matrix belongs here.
 */
@NullMarked
package io.riskgate.models.covariance;

import org.jspecify.annotations.NullMarked;
