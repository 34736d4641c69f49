package io.riskgate.suite.halt;

/**
 * One halt under load, as a read_committed reader of the topics has seen it.
 *
 * @param markerToRejectionMillis from seeing the first marker to seeing the first rejection by it; milliseconds
 * @param commandToRejectionMillis from sending the command to seeing that rejection; milliseconds
 * @param markerToKillMillis from seeing the first marker to the end of the killed engine; -1 where none was killed
 * @param approvalsBehindMarker approvals of the audit chains that stand behind the marker of their partition
 * @param rejectionsSeen rejections by the kill switch until every partition had confirmed the halt
 */
record HaltTrial(
        Kind kind,
        double markerToRejectionMillis,
        double commandToRejectionMillis,
        double markerToKillMillis,
        int approvalsBehindMarker,
        int rejectionsSeen) {
    /** What happens to the engines meanwhile. */
    enum Kind {
        UNDISTURBED,
        ENGINE_KILLED,
        REBALANCE
    }
}
