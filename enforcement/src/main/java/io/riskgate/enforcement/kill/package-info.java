/**
 * Latches that stop trading in a scope until two people release them.
 *
 * <p>No mode, flag or setting that could bypass a latch may enter here.
 */
@NullMarked
package io.riskgate.enforcement.kill;

import org.jspecify.annotations.NullMarked;
