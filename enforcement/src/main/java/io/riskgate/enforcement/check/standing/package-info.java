/**
 * Checks on what a strategy and a portfolio have earned by their record.
 *
 * <p>How a record is judged never enters here.
 */
@NullMarked
package io.riskgate.enforcement.check.standing;

import org.jspecify.annotations.NullMarked;
