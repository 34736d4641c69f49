/**
 * Stress runs, drills, backtests, the morning report and the search for limits from the command line.
 *
 * <p>Nothing that computes a risk figure belongs here.
 */
@NullMarked
package io.riskgate.app.cli.stress;

import org.jspecify.annotations.NullMarked;
