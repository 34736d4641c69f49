/**
 * What a nightly stress run says of one portfolio, as far as decisions need it.
 *
 * <p>Nothing that computes a scenario or judges an order belongs here.
 */
@NullMarked
package io.riskgate.enforcement.value.stress;

import org.jspecify.annotations.NullMarked;
