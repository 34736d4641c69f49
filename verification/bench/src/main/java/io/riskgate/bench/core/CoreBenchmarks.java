package io.riskgate.bench.core;

import io.riskgate.enforcement.StateChange.OrderOpened;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.Quantity;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What is timed: the core's steps, the plain recompute, and the floor of one pass over the scenarios.
 *
 * <p>Fast operations are timed in short batches whose median counts, not their mean: a batch that another process
 * interrupts then changes nothing, and the clock's own cost is spread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // filled by the setup method
public class CoreBenchmarks {
    static final long SEED = 7;
    private static final int BATCH = 32;
    private static final int MASK = CoreWorld.ORDER_COUNT - 1;

    /** Instruments over days, as in {@link CoreSize}. */
    @Param({"50/250"})
    public String size;

    private CoreWorld world;
    private PortfolioBook book;
    private FullRecompute plain;
    private OrderOpened[] openings;
    private FillReceived[] fills;
    private double[] profitAndLoss;
    private double[] projected;
    private double[][] columns;
    private int next;

    @Setup
    public void build() {
        CoreSize parsed = CoreSize.parse(size);
        world = new CoreWorld(parsed, SEED);
        book = world.book();
        plain = new FullRecompute(world.market, world.positions);
        profitAndLoss = new double[parsed.days()];
        projected = new double[parsed.days()];
        columns = new double[parsed.instruments()][parsed.days()];
        for (int i = 0; i < parsed.instruments(); i++) {
            for (int day = 0; day < parsed.days(); day++) {
                columns[i][day] = world.market.returns[day][i];
                profitAndLoss[day] += world.market.returns[day][i] * 1e3;
            }
        }
        openings = new OrderOpened[CoreWorld.ORDER_COUNT];
        fills = new FillReceived[CoreWorld.ORDER_COUNT];
        for (int k = 0; k < CoreWorld.ORDER_COUNT; k++) {
            var order = world.orders[k];
            var terms = order.terms();
            openings[k] = new OrderOpened(new OpenOrder(
                    order.orderId(),
                    order.origin().portfolioId(),
                    order.origin().strategyId(),
                    terms.instrumentId(),
                    terms.side(),
                    terms.quantity(),
                    Long.MAX_VALUE));
            // Each trade is followed by its opposite, so that positions stay where they are in the long run.
            int instrument = world.orderInstruments[k & ~1];
            Quantity bought = world.orders[k & ~1].terms().quantity();
            fills[k] = world.fill("fill-" + k, instrument, (k & 1) == 0 ? bought : new Quantity(-bought.millionths()));
        }
    }

    /** One order in, its approval with all checks out, its reservation folded into the book. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void decide(Blackhole out) {
        for (int i = 0; i < BATCH; i++) {
            out.consume(world.core.step(world.orders[next++ & MASK]));
        }
    }

    /** The projection of one order alone: every risk figure of the book with the order in it. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void whatIf(Blackhole out) {
        for (int i = 0; i < BATCH; i++) {
            book.whatIf().project(world.orders[next++ & MASK].terms());
            out.consume(book.whatIf().after());
        }
    }

    /** The fold of one approval's reservation into the book. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void reserve() {
        for (int i = 0; i < BATCH; i++) {
            world.core.state().on(openings[next++ & MASK]);
        }
    }

    /** One fill in: position, equity and a published snapshot out. */
    @Benchmark
    public Step fill() {
        return world.core.step(fills[next++ & MASK]);
    }

    /** The peer: the same figures as {@link #whatIf}, everything rebuilt. */
    @Benchmark
    public Object fullRecompute() {
        int k = next++ & MASK;
        var terms = world.orders[k].terms();
        double signed = terms.quantity().signed(terms.side()).millionths() / 1e6;
        return plain.with(world.orderInstruments[k], signed);
    }

    /** One multiply and add a scenario. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void floor(Blackhole out) {
        for (int i = 0; i < BATCH; i++) {
            int k = next++ & MASK;
            add(columns[world.orderInstruments[k]], k);
            out.consume(projected);
        }
    }

    private void add(double[] column, double exposure) {
        for (int day = 0; day < projected.length; day++) {
            projected[day] = profitAndLoss[day] + exposure * column[day];
        }
    }
}
