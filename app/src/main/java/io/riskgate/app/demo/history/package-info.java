/**
 * A run as people look back on it: each portfolio day by day, decisions by reason, halts, crises.
 * Never a judgement on whether the run was right; that is the ledger's.
 */
@NullMarked
package io.riskgate.app.demo.history;

import org.jspecify.annotations.NullMarked;
