/** One promise of speed: our way beside a peer's, on the same work and the same machine, in turn. */
export interface Bench {
  readonly name: string;
  /** what is counted, `'rows'` */
  readonly unit: string;
  /** who is beside us, and what it does */
  readonly peerName: string;
  /** rounds, where the work is too long for as many as others have */
  readonly rounds?: number;
  /** false: no pair is left out to warm up */
  readonly warmUp?: boolean;
  /** lays the work out; returns how many units of it one round has */
  prepare(): Promise<number>;
  /** brings back the state before a round, outside the clock */
  reset?(): Promise<void>;
  /** one round; a side whose memory counts says the most it held, in bytes */
  ours(): Promise<number | undefined>;
  peer(): Promise<number | undefined>;
  /** further figures of the last round */
  figures?(): Readonly<Record<string, number>>;
  cleanUp?(): Promise<void>;
  /** why the peer cannot be measured here; undefined when it can */
  absent?(): Promise<string | undefined>;
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
  /** median of our peak memory over the peer's, where both are known: 0.5 when we need half */
  readonly memory?: number;
  readonly figures?: Readonly<Record<string, number>>;
}

/** Runs a bench, one round of each in turn so that a busy machine slows both; the first pair warms up and is not counted. */
export async function measure(bench: Bench, most: number, now: () => number): Promise<Finding> {
  const rounds = bench.rounds ?? most;
  const first = bench.warmUp === false ? 1 : 0;
  const amount = await bench.prepare();
  const pairs: { ours: Spent; peer: Spent }[] = [];
  let figures: Finding['figures'];
  try {
    for (let round = first; round <= rounds; round += 1) {
      await bench.reset?.();
      const ours = await spentBy(() => bench.ours(), now);
      const peer = await spentBy(() => bench.peer(), now);
      if (round > 0) pairs.push({ ours, peer });
    }
    figures = bench.figures?.();
  } finally {
    await bench.cleanUp?.();
  }
  const memory = pairs.flatMap(({ ours, peer }) =>
    ours.bytes !== undefined && peer.bytes !== undefined ? [ours.bytes / peer.bytes] : [],
  );
  return {
    name: bench.name,
    unit: bench.unit,
    peerName: bench.peerName,
    amount,
    rounds,
    ours: amount / median(pairs.map(({ ours }) => ours.seconds)),
    peer: amount / median(pairs.map(({ peer }) => peer.seconds)),
    ratio: median(pairs.map(({ ours, peer }) => peer.seconds / ours.seconds)),
    ...(memory.length > 0 && { memory: median(memory) }),
    ...(figures && { figures }),
  };
}

interface Spent {
  readonly seconds: number;
  readonly bytes: number | undefined;
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** A finding in one line. */
export function lineOf(finding: Finding): string {
  const { name, unit, peerName, ours, peer, ratio, rounds, memory, figures = {} } = finding;
  const more = Object.entries(figures).map(([what, value]) => `; ${what} ${value.toFixed(2)}`);
  const speed = (value: number) => `${Math.round(value).toLocaleString('en')} ${unit}/s`;
  const held = memory === undefined ? '' : `, memory ×${memory.toFixed(2)}`;
  return `${name}: ×${ratio.toFixed(2)}${held}  ours ${speed(ours)}, ${peerName} ${speed(peer)} (median of ${rounds})${more.join('')}`;
}

async function spentBy(work: () => Promise<number | undefined>, now: () => number): Promise<Spent> {
  const start = now();
  const bytes = await work();
  return { seconds: (now() - start) / 1000, bytes };
}
