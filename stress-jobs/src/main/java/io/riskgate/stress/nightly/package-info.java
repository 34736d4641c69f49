/**
 * The nightly run: every scenario on every book, the same bits at any number of threads.
 *
 * <p>No topic and no file belongs here.
 */
@NullMarked
package io.riskgate.stress.nightly;

import org.jspecify.annotations.NullMarked;
