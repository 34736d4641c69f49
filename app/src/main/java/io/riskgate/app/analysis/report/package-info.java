/**
 * Answers of the analysis written down: JSON for programs, tables and charts for a terminal, one self-contained page.
 *
 * <p>No figure is computed here, and no page loads anything from elsewhere.
 */
@NullMarked
package io.riskgate.app.analysis.report;

import org.jspecify.annotations.NullMarked;
