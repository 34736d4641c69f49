package io.riskgate.app.topics;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;

/** What the brokers say to an administration request, waited for. */
final class AdminAnswer {

    private AdminAnswer() {}

    static <T> T of(String what, KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            var advice = cause instanceof TimeoutException ? "; is the cluster up, and the address right?" : "";
            throw new IllegalStateException("cannot " + what + ": " + cause.getMessage() + advice, cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to " + what, e);
        }
    }
}
