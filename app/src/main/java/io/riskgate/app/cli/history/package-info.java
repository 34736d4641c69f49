/**
 * Commands that look back: the audit and its proofs, replay, and history for analysts.
 *
 * <p>How any of it is computed does not belong here.
 */
@NullMarked
package io.riskgate.app.cli.history;

import org.jspecify.annotations.NullMarked;
