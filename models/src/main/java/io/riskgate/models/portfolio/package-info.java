/**
 * Risk of one set of exposures under a covariance matrix and a set of return scenarios: size, split and what-if.
 *
 * <p>No estimate of covariance, no order and no limit belongs here.
 */
@NullMarked
package io.riskgate.models.portfolio;

import org.jspecify.annotations.NullMarked;
