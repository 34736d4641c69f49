/**
 * The account of a run: whether every order has its one decision and every position is the fold of its fills.
 * Computed from what was read back from the topics alone; never from what the sender believes.
 */
@NullMarked
package io.riskgate.app.demo.ledger;

import org.jspecify.annotations.NullMarked;
