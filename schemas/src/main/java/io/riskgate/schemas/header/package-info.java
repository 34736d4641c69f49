/**
 * Headers that let tools of others follow and sort public records: CloudEvents attributes and the W3C trace context.
 *
 * <p>Nothing that a decision needs belongs here; headers are lost on the way to the audit.
 */
@NullMarked
package io.riskgate.schemas.header;

import org.jspecify.annotations.NullMarked;
