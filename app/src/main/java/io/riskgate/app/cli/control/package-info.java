/**
 * The commands that show what the kill switches have done.
 *
 * <p>Nothing that pulls or releases a switch enters here.
 */
@NullMarked
package io.riskgate.app.cli.control;

import org.jspecify.annotations.NullMarked;
