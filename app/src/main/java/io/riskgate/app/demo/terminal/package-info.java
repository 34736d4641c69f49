/**
 * A run in a terminal: a progress bar while it lasts, a report when it is over.
 * Never a figure that is not in the run's history or ledger.
 */
@NullMarked
package io.riskgate.app.demo.terminal;

import org.jspecify.annotations.NullMarked;
