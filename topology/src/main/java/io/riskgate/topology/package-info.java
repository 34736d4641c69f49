/**
 * The wiring, as a table of contents: which inputs meet which processor, with which stores, and where its outputs go.
 *
 * <p>Nothing that decides belongs here.
 */
@NullMarked
package io.riskgate.topology;

import org.jspecify.annotations.NullMarked;
