/**
 * Hard limits on what the portfolio would be made of with the order: instruments, sectors, factors, currencies.
 *
 * <p>No limit on its size belongs here; no mode reaches this package.
 */
@NullMarked
package io.riskgate.enforcement.check.composition;

import org.jspecify.annotations.NullMarked;
