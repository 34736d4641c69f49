/**
 * The topics of an engine: making them, reading what was committed to them, and telling when nothing more will come.
 *
 * <p>What the records mean never enters here.
 */
@NullMarked
package io.riskgate.testkit.log;

import org.jspecify.annotations.NullMarked;
