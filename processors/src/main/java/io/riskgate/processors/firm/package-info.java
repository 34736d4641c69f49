/**
 * The shell of the firm flow: portfolios' snapshots in, the firm's figures and its halts out.
 *
 * <p>No figure is computed and no limit is judged here.
 */
@NullMarked
package io.riskgate.processors.firm;

import org.jspecify.annotations.NullMarked;
