/**
 * A run as one self-contained page: styles and drawings inside, no script, nothing fetched.
 * Never a figure that is not in the run's history or ledger.
 */
@NullMarked
package io.riskgate.app.demo.html;

import org.jspecify.annotations.NullMarked;
