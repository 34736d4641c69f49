/**
 * Checks that an order may be judged at all: no halt, known names, fresh prices, a new id.
 *
 * <p>No limit on size or loss belongs here; no mode reaches this package.
 */
@NullMarked
package io.riskgate.enforcement.check.validity;

import org.jspecify.annotations.NullMarked;
