/**
 * Validates and versions what people ask for: limits, instruments, halts and resumes.
 *
 * <p>Nothing that concerns a single order belongs here.
 */
@NullMarked
package io.riskgate.enforcement.control;

import org.jspecify.annotations.NullMarked;
