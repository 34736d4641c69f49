/**
 * The command line: one command per file, each reading its options and calling the package that does the work.
 * Never a rule about risk, and nothing that another package would want to call.
 */
@NullMarked
package io.riskgate.app.cli;

import org.jspecify.annotations.NullMarked;
