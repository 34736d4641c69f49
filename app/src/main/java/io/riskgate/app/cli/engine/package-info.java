/**
 * Commands about an engine itself: what it is made of, and what it keeps.
 *
 * <p>Nothing that reads or writes a desk's records belongs here.
 */
@NullMarked
package io.riskgate.app.cli.engine;

import org.jspecify.annotations.NullMarked;
