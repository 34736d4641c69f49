package io.riskgate.enforcement.control;

/**
 * One engine's word that it lives and decides.
 *
 * @param instanceId the engine's own name, the same after a restart
 * @param epoch name of this start of the engine
 * @param build version of the code that decides
 * @param rollout name of the declared rollout in which another build may decide beside it; empty = none
 * @param eventTimeMillis when it was said, by the engine's clock
 * @param validMillis how long it holds from then on; 0 = the engine goes
 */
public record BuildLease(
        String instanceId, String epoch, String build, String rollout, long eventTimeMillis, long validMillis) {
    boolean livesAt(long timeMillis) {
        return timeMillis - eventTimeMillis < validMillis;
    }
}
