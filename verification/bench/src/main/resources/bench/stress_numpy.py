"""The arithmetic of the simulation in numpy, on the numbers that the Java side has written; one thread."""
import os
import sys
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np

directory, books, instruments, scenarios, days = sys.argv[1], *map(int, sys.argv[2:6])
java_all, java_product = map(float, sys.argv[6:8])


def read(name, rows, columns):
    return np.fromfile(os.path.join(directory, name), dtype="<f8").reshape(rows, columns)


def best(work, rounds=5):
    times = []
    for _ in range(rounds):
        start = time.thread_time()
        result = work()
        times.append(time.thread_time() - start)
    return min(times), result


profits = read("profits.f64", books, days)
weights = read("weights.f64", scenarios, days)
losses = read("losses.f64", books, scenarios)
returns = read("returns.f64", instruments, days)
exposures = read("exposures.f64", books, instruments)

product, mine = best(lambda: -(profits @ weights.T))
root = np.sqrt((1 - 0.94) * 0.94 ** np.arange(days - 1, -1, -1) / (1 - 0.94**days))
rng = np.random.default_rng(7)
drawn, _ = best(lambda: -(profits @ (rng.standard_normal((scenarios, days)) * root).T))
dense, theirs = best(lambda: -(exposures @ (returns @ weights.T)), rounds=3)

scale = np.abs(losses).max()
print(f"numpy {np.__version__}, one thread, same numbers, processor time:")
print(f"  largest relative difference of losses  {np.abs(mine - losses).max() / scale:.1e}")
print(f"  multiply                    {product:.3f} s   Java {java_product:.3f} s   Java / numpy {java_product / product:.2f}x")
print(f"  draw and multiply           {drawn:.3f} s   Java {java_all:.3f} s   Java / numpy {java_all / drawn:.2f}x")
print(f"  position by position        {dense:.3f} s   Java {java_product:.3f} s   Java / numpy {java_product / dense:.2f}x")
if np.abs(mine - losses).max() > 1e-9 * scale or np.abs(theirs - losses).max() > 1e-9 * scale:
    sys.exit("the losses of Java and numpy differ")
