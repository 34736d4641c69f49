/**
 * The live book of each portfolio: positions, reservations, scenario profit and loss, and the what-if of one order.
 *
 * <p>No limit and no verdict belongs here; only this package may hold mutable arrays.
 */
@NullMarked
package io.riskgate.enforcement.portfolio;

import org.jspecify.annotations.NullMarked;
