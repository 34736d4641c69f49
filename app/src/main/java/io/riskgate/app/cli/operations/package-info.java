/**
 * Commands for people on call: what is wrong, how far behind, what leads where, what a reset would remove.
 *
 * <p>None of them changes anything.
 */
@NullMarked
package io.riskgate.app.cli.operations;

import org.jspecify.annotations.NullMarked;
