/**
 * The state of the market, and how far it narrows limits.
 *
 * <p>No limit's value, no clock and no order belongs here.
 */
@NullMarked
package io.riskgate.models.regime;

import org.jspecify.annotations.NullMarked;
