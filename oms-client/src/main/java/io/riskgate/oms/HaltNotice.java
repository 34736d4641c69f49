package io.riskgate.oms;

import java.util.List;

/**
 * Trading has been stopped.
 *
 * @param scope {@code all}, {@code portfolio:P}, {@code strategy:S} or {@code instrument:I}
 * @param orderIds approved orders in scope that may still be working and are to be cancelled
 * @param reason for a person
 */
public record HaltNotice(String scope, List<String> orderIds, String reason) {
    public HaltNotice {
        orderIds = List.copyOf(orderIds);
    }
}
