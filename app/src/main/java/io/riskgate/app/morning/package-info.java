/**
 * The morning report: what last night's stress run, the past days and the limits in force say, as one page or one JSON
 * object.
 *
 * <p>Nothing that computes a risk figure belongs here.
 */
@NullMarked
package io.riskgate.app.morning;

import org.jspecify.annotations.NullMarked;
