package io.riskgate.processors.portfolio;

import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.OrderSubmitted;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Carries questions from people to the task that owns a portfolio, and answers back: the one thread that may look at
 * the book answers between two inputs. A question is no input: nothing of it is kept, told or reserved.
 */
public final class PortfolioQuestions {
    /** For tasks without inputs only: the runtime commits a transaction for every task that the clock has called. */
    private static final Duration ANSWER_INTERVAL = Duration.ofMillis(250);

    private final ConcurrentHashMap<Integer, Queue<Question>> waiting = new ConcurrentHashMap<>();
    private final boolean answered;

    /** Questions that the tasks of an engine answer. */
    public PortfolioQuestions() {
        this(true);
    }

    private PortfolioQuestions(boolean answered) {
        this.answered = answered;
    }

    /** Of tasks that nobody asks, as in a replay: no task ever looks for a question, and each is refused at once. */
    public static PortfolioQuestions none() {
        return new PortfolioQuestions(false);
    }

    /**
     * What the decision would be.
     *
     * @param asOfMillis time of the newest market state behind it; zero before the first
     */
    public record WouldBe(Decision decision, long asOfMillis) {}

    private record Question(LongFunction<OrderSubmitted> order, CompletableFuture<WouldBe> answer) {}

    /** Says that no task of this process owns the portfolio; another instance may. */
    public static final class NotHere extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotHere(int partition) {
            super("no task of this engine owns partition " + partition + "; ask the instance that does");
        }
    }

    /**
     * Asks what the decision on an order would be.
     *
     * @param partition that the portfolio's records are in
     * @param order made of the time that the answer is as of
     * @return completed by the owning task; exceptionally with {@link NotHere} where there is none
     */
    public CompletableFuture<WouldBe> ask(int partition, LongFunction<OrderSubmitted> order) {
        Queue<Question> queue = waiting.get(partition);
        CompletableFuture<WouldBe> answer = new CompletableFuture<>();
        if (queue == null) {
            answer.completeExceptionally(new NotHere(partition));
            return answer;
        }
        queue.add(new Question(order, answer));
        if (waiting.get(partition) != queue) {
            // The task has left meanwhile and may have missed it.
            answer.completeExceptionally(new NotHere(partition));
        }
        return answer;
    }

    /**
     * A task owns a partition from now on and answers its questions, by the wall clock: an answer is nothing that is
     * ever replayed.
     */
    void opened(ProcessorContext<?, ?> task, Supplier<PartitionCore> core) {
        if (!answered) {
            return;
        }
        int partition = task.taskId().partition();
        waiting.put(partition, new ConcurrentLinkedQueue<>());
        task.schedule(ANSWER_INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> answer(partition, core.get()));
    }

    void closed(int partition) {
        Queue<Question> left = waiting.remove(partition);
        if (left != null) {
            left.forEach(question -> question.answer().completeExceptionally(new NotHere(partition)));
        }
    }

    /** Answers what has been asked so far; the owning task calls this between two inputs. */
    void answer(int partition, PartitionCore core) {
        Queue<Question> queue = waiting.get(partition);
        Question question = queue == null ? null : queue.poll();
        while (queue != null && question != null) {
            answer(question, core);
            question = queue.poll();
        }
    }

    private static void answer(Question question, PartitionCore core) {
        try {
            long asOfMillis = core.state().market().eventTimeMillis();
            Decision decision = core.wouldDecide(question.order().apply(asOfMillis));
            question.answer().complete(new WouldBe(decision, asOfMillis));
        } catch (RuntimeException unanswerable) {
            // A question must never stop the task that it was asked of.
            question.answer().completeExceptionally(unanswerable);
        }
    }
}
