/**
 * The commands about kill switches and about whose keys may pull and release them.
 *
 * <p>What comes of a command never enters here: the control flow decides.
 */
@NullMarked
package io.riskgate.app.cli.control;

import org.jspecify.annotations.NullMarked;
