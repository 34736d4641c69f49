/**
 * Loss measures of a profit and loss sample or distribution.
 *
 * <p>No portfolio and no limit belongs here.
 */
@NullMarked
package io.riskgate.models.tailrisk;

import org.jspecify.annotations.NullMarked;
