package io.riskgate.suite.architecture.planted.models.impure;

import java.util.Random;

/** Planted: a generator that seeds itself by the clock. */
final class DrawsUnseeded {
    int drawn() {
        return new Random().nextInt();
    }
}
