import { retryAfterMs } from './retry-after.ts';
import type { Sink } from './sink.ts';

/** Why no answer came, or one that is not taken. */
export type Failure = 'timeout' | 'unreachable' | 'cut' | 'too-large' | 'redirect';

/** What came over the wire. */
export type Got =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** how long the server asks to be left alone; null when it does not say */
      readonly retryAfterMs: number | null;
      readonly bytes: number;
    }
  | { readonly kind: 'failure'; readonly reason: Failure };

/** What a request may take. */
export interface Limits {
  /** without a byte */
  readonly silenceMs: number;
  /** altogether: a server that drips a byte now and then is given up too */
  readonly totalMs: number;
  /** of the body, unpacked */
  readonly bytes: number;
}

/** A request that is about to be made. */
export interface Fetching {
  readonly url: URL;
  readonly sink: Sink;
  readonly limits: Limits;
  readonly now: () => Date;
}

const MOST_REDIRECTS = 3;

/**
 * Asks once; the body goes into the sink. Errors of the network carry addresses in their texts,
 * and addresses carry secrets: they end here, as a reason.
 */
export async function fetchInto(fetching: Fetching): Promise<Got> {
  const clock = watchdog(fetching.limits);
  try {
    return await follow(fetching, clock);
  } catch {
    return {
      kind: 'failure',
      reason: clock.rang() ? 'timeout' : clock.began() ? 'cut' : 'unreachable',
    };
  } finally {
    clock.stop();
  }
}

async function follow(fetching: Fetching, clock: Watchdog): Promise<Got> {
  let { url } = fetching;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: clock.signal,
      headers: { accept: 'application/json', 'user-agent': 'Canopee' },
    });
    clock.heard();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null)
      return save(response, fetching, clock);
    await response.body?.cancel();
    url = new URL(location, url);
    if (url.origin !== fetching.url.origin) break;
  }
  return { kind: 'failure', reason: 'redirect' };
}

async function save(response: Response, fetching: Fetching, clock: Watchdog): Promise<Got> {
  const { limits, sink, now } = fetching;
  const tooLarge = { kind: 'failure', reason: 'too-large' } as const;
  if (Number(response.headers.get('content-length') ?? 0) > limits.bytes) return tooLarge;
  let bytes = 0;
  for await (const piece of piecesOf(response)) {
    clock.heard();
    bytes += piece.byteLength;
    if (bytes > limits.bytes) return tooLarge;
    await sink.write(piece);
  }
  await sink.end();
  const retryAfter = response.headers.get('retry-after');
  const waitMs = retryAfter === null ? null : retryAfterMs(retryAfter, now());
  return { kind: 'answer', status: response.status, retryAfterMs: waitMs, bytes };
}

/** The body, unpacked, as it comes. */
async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (body) yield* body as unknown as AsyncIterable<Uint8Array>;
}

interface Watchdog {
  readonly signal: AbortSignal;
  heard(): void;
  rang(): boolean;
  began(): boolean;
  stop(): void;
}

/** Ends a request that is silent for too long, or takes too long altogether. */
function watchdog({ silenceMs, totalMs }: Limits): Watchdog {
  const controller = new AbortController();
  const ring = (): void => controller.abort();
  const total = setTimeout(ring, totalMs);
  const silence = setTimeout(ring, silenceMs);
  let began = false;
  return {
    signal: controller.signal,
    heard() {
      began = true;
      silence.refresh();
    },
    rang: () => controller.signal.aborted,
    began: () => began,
    stop() {
      clearTimeout(total);
      clearTimeout(silence);
      controller.abort();
    },
  };
}
