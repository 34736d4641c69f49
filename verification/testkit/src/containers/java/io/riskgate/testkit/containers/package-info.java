/**
 * The test broker in a container, compiled only under the Maven profile of the same name.
 * Never anything but the container: what runs on it is the same as in process.
 */
@NullMarked
package io.riskgate.testkit.containers;

import org.jspecify.annotations.NullMarked;
