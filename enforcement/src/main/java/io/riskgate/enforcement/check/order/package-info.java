/**
 * Hard limits on a single order, whatever the portfolio holds.
 *
 * <p>No look at the projected portfolio belongs here; no mode reaches this package.
 */
@NullMarked
package io.riskgate.enforcement.check.order;

import org.jspecify.annotations.NullMarked;
