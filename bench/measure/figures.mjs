/** Percentile by the nearest-rank method. */
export function percentile(values, share) {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(values) {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Ratio of two targets: the ratio of the medians over the rounds, and the smallest and largest ratio within one round, in which
 * both were measured within minutes.
 */
export function ratio(ones, others) {
  const rounds = ones.map((one, place) => one / others[place]).filter((value) => Number.isFinite(value));
  if (rounds.length === 0) return undefined;
  return {
    median: median(ones) / median(others),
    least: Math.min(...rounds),
    most: Math.max(...rounds),
  };
}

/** The figures of one measurement, from its answers and the processor time of the processes. */
export function figuresOf({ answers, problems, seconds }, used) {
  const count = answers.length;
  const times = answers.map(({ milliseconds }) => milliseconds);
  const each = (total) => (total === undefined || count === 0 ? undefined : total / count);
  const isKnown = used.server !== undefined && used.database !== undefined;
  return {
    requests: count,
    seconds,
    perSecond: count / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpu: isKnown ? each(used.server + used.database) : undefined,
    serverCpu: each(used.server),
    databaseCpu: each(used.database),
    clientCpu: each(used.client),
    errors: problems.length,
    problem: problems[0],
  };
}
