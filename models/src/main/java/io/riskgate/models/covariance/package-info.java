/**
 * Second moments of returns.
 *
 * <p>No portfolio and no limit belongs here.
 */
@NullMarked
package io.riskgate.models.covariance;

import org.jspecify.annotations.NullMarked;
