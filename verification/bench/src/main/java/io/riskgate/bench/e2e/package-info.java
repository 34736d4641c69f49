/**
 * From an order's intended sending to the sight of its committed answer, through a real broker, beside a pipe that
 * computes nothing.
 *
 * <p>No figure of the decision core alone belongs here.
 */
@NullMarked
package io.riskgate.bench.e2e;

import org.jspecify.annotations.NullMarked;
