/**
 * The development stack: broker, registry, engines and feed as processes of this machine, started, watched and stopped.
 * Never anything that runs inside one of those processes, and no text for the terminal beyond progress lines.
 */
@NullMarked
package io.riskgate.app.cluster.stack;

import org.jspecify.annotations.NullMarked;
