/**
 * A nightly stress run on synthetic books, timed beside the same arithmetic in numpy.
 *
 * <p>Nothing that production runs belongs here.
 */
@NullMarked
package io.riskgate.bench.stress;

import org.jspecify.annotations.NullMarked;
