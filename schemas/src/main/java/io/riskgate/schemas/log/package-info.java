/**
 * What a process may log about itself: each event with a code of its own, so that a search finds it in any version.
 *
 * <p>No record of a decision belongs here; those go to topics.
 */
@NullMarked
package io.riskgate.schemas.log;

import org.jspecify.annotations.NullMarked;
