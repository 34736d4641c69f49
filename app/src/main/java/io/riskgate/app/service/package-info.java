/**
 * The engine as a process: settings, start, health and an orderly end.
 *
 * <p>No rule, no command line and no cluster management belongs here.
 */
@NullMarked
package io.riskgate.app.service;

import org.jspecify.annotations.NullMarked;
