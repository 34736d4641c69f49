package io.riskgate.suite.tidy;

import java.util.stream.Stream;

/** One rule of style that a machine can judge. */
interface TidyCheck {
    Stream<Finding> findings(Checkout checkout);
}
