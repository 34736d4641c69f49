package io.riskgate.suite.architecture.planted.enforcement.check;

import io.riskgate.suite.architecture.planted.enforcement.CoreRoot;

/** Planted: the topmost rung that sees the root. */
final class SeesRoot {
    CoreRoot seen() {
        return new CoreRoot();
    }
}
