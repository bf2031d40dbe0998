/** One promise of speed: our way beside a peer's, on the same work and the same machine, in turn. */
export interface Bench {
  readonly name: string;
  /** what is counted, `'rows'` */
  readonly unit: string;
  /** who is beside us, and what it does */
  readonly peerName: string;
  /** lays the work out; returns how many units of it one round has */
  prepare(): Promise<number>;
  /** brings back the state before a round, outside the clock */
  reset?(): Promise<void>;
  ours(): Promise<void>;
  peer(): Promise<void>;
  cleanUp?(): Promise<void>;
}

/** What a bench found; speeds are medians in units per second. */
export interface Finding {
  readonly name: string;
  readonly unit: string;
  readonly peerName: string;
  readonly amount: number;
  readonly rounds: number;
  readonly ours: number;
  readonly peer: number;
  /** median of the rounds' ratios: 2 when we are twice as fast; the only figure that holds from machine to machine */
  readonly ratio: number;
}

/** Runs a bench, one round of each in turn so that a busy machine slows both; the first pair warms up and is not counted. */
export async function measure(bench: Bench, rounds: number, now: () => number): Promise<Finding> {
  const amount = await bench.prepare();
  const pairs: { ours: number; peer: number }[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      await bench.reset?.();
      const ours = await secondsOf(() => bench.ours(), now);
      const peer = await secondsOf(() => bench.peer(), now);
      if (round > 0) pairs.push({ ours, peer });
    }
  } finally {
    await bench.cleanUp?.();
  }
  return {
    name: bench.name,
    unit: bench.unit,
    peerName: bench.peerName,
    amount,
    rounds,
    ours: amount / median(pairs.map(({ ours }) => ours)),
    peer: amount / median(pairs.map(({ peer }) => peer)),
    ratio: median(pairs.map(({ ours, peer }) => peer / ours)),
  };
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** A finding in one line. */
export function lineOf({ name, unit, peerName, ours, peer, ratio, rounds }: Finding): string {
  const speed = (value: number) => `${Math.round(value).toLocaleString('en')} ${unit}/s`;
  return `${name}: ×${ratio.toFixed(2)}  ours ${speed(ours)}, ${peerName} ${speed(peer)} (median of ${rounds})`;
}

async function secondsOf(work: () => Promise<void>, now: () => number): Promise<number> {
  const start = now();
  await work();
  return (now() - start) / 1000;
}
