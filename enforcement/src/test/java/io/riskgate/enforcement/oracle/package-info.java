/**
 * A second, slow and plain way to the same decisions: decimals, covariance matrices, sorted losses, numerical
 * integration.
 *
 * <p>Nothing that the core computes with may enter here; only its events and values do.
 */
@NullMarked
package io.riskgate.enforcement.oracle;

import org.jspecify.annotations.NullMarked;
