package io.riskgate.state.bytes;

import java.util.HexFormat;

/**
 * Stored bytes that are no row of their kind: damaged, or written by a newer release. Deciding on from here is unsafe.
 */
public final class UnreadableRow extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_BYTES = 16;

    UnreadableRow(String rowName, byte[] row, Exception cause) {
        super(
                "row of " + rowName + ", " + row.length + " bytes beginning "
                        + HexFormat.of().formatHex(row, 0, Math.min(SHOWN_BYTES, row.length))
                        + ", cannot be read: damaged, or written by a newer release; run the release that wrote it",
                cause);
    }
}
