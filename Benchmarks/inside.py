"""What a query takes within one process of `kb search`: what five more of it add to one. The start of a process, which is
longer than most queries, is left out; reading the query and printing its hits are not."""
import subprocess, time


def milliseconds(kb, database, queries, *options):
    """The time of each query, shortest first; of three tries the best, as other programs run beside it."""
    def spent(query, copies):
        start = time.perf_counter()
        subprocess.run([kb, "search", "--database", database, *options, "--queries", "-"], input=f"{query}\n" * copies,
                       text=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - start
    best = lambda query, copies: min(spent(query, copies) for _ in range(3))
    return sorted(max(0, best(query, 6) - best(query, 1)) / 5 * 1000 for query in queries)


def percentile(times, share):
    """Of times in order, the one that `share` of a hundred are below."""
    return times[min(len(times) * share // 100, len(times) - 1)]
