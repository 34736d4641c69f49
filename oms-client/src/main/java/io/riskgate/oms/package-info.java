/**
 * What an order management system needs to ask for permission and to know when it has it.
 *
 * <p>No risk rule ever enters here, and nothing of the engine but its records.
 */
@NullMarked
package io.riskgate.oms;

import org.jspecify.annotations.NullMarked;
