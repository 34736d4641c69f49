/**
 * Hard limits on the portfolio as it would be with the order.
 *
 * <p>No limit on the order alone belongs here; no mode reaches this package.
 */
@NullMarked
package io.riskgate.enforcement.check.portfolio;

import org.jspecify.annotations.NullMarked;
