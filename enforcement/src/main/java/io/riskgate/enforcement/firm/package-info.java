/**
 * The firm as the sum of its portfolios.
 *
 * <p>No portfolio's own limit and no order belongs here.
 */
@NullMarked
package io.riskgate.enforcement.firm;

import org.jspecify.annotations.NullMarked;
