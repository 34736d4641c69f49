/**
 * Random spoiled input through the whole topology. No expectation about a single record belongs here; those are
 * scenarios.
 */
@NullMarked
package io.riskgate.suite.fuzz;

import org.jspecify.annotations.NullMarked;
