package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;

/** Computes every figure of one golden case with our own code. */
@FunctionalInterface
interface GoldenCheck {
    void check(JsonNode golden, Figures figures);
}
