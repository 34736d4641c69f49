/**
 * Commands that start, stop and show the development stack.
 *
 * <p>No process is started here; that is the cluster package's work.
 */
@NullMarked
package io.riskgate.app.cli.stack;

import org.jspecify.annotations.NullMarked;
