/**
 * Whose key may speak for whom, and whether a signature is really that key's.
 *
 * <p>No private key ever enters here, and nothing that signs.
 */
@NullMarked
package io.riskgate.enforcement.value.signing;

import org.jspecify.annotations.NullMarked;
