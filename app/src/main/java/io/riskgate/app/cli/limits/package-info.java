/**
 * Commands about limits and what follows from them: setting them, explaining a decision, imagining one.
 *
 * <p>What sends or stops orders never enters here.
 */
@NullMarked
package io.riskgate.app.cli.limits;

import org.jspecify.annotations.NullMarked;
