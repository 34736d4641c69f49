/**
 * Bytes of public topics: the Confluent wire format, the schema registry behind it, and the reasons why bytes cannot be
 * read. No meaning of a record enters here; that is the mapping's.
 */
@NullMarked
package io.riskgate.schemas.wire;

import org.jspecify.annotations.NullMarked;
