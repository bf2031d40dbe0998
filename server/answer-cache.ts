import { SingleFlight } from './single-flight.ts';
import type { VersionInfo } from './store/usage-store.ts';

/** A computed answer, ready to be sent. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** the version it was computed from, as in the keys of the cache */
  readonly version: string;
}

/** An answer as a request got it, which may be given again as long as its version is served. */
export interface Given {
  readonly version: VersionInfo;
  /** of whoever got it */
  readonly scope: string;
  /** of the records, when it was given */
  readonly revision: number;
  /** of the body in the cache, compressed or not */
  readonly key: string;
  readonly etag: string;
  /** of that body; null: as it is */
  readonly encoding: 'gzip' | null;
}

/** What a cache of answers may hold. */
export interface CacheLimits {
  /** bytes of all the answers kept */
  readonly bytes: number;
  /** bytes of the biggest answer kept: one export must not drive out every page */
  readonly answerBytes: number;
}

const LIMITS: CacheLimits = { bytes: 32_000_000, answerBytes: 4_000_000 };

/**
 * The answers last asked for of the version served, within a limit of bytes; the same answer is computed once at a time. With
 * another version every answer is another.
 */
export class AnswerCache {
  /** what each request got from here, for who stands before the app */
  readonly given = new WeakMap<Request, Given>();
  readonly #limits: CacheLimits;
  readonly #flights: Pick<SingleFlight<Answer>, 'join'>;
  readonly #answers = new Map<string, Answer>();
  #size = 0;
  #version = '';

  constructor(limits = LIMITS, flights: Pick<SingleFlight<Answer>, 'join'> = new SingleFlight()) {
    this.#limits = limits;
    this.#flights = flights;
  }

  /** The answer to a question on a version, from the cache or from `work`. */
  async get(
    version: string,
    question: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    if (version !== this.#version) this.#begin(version);
    const key = `${version} ${question}`;
    const known = this.found(key);
    if (known) return known;
    const answer = await this.#flights.join(key, signal, work);
    if (answer.version === version && version === this.#version) this.#keep(key, answer);
    return answer;
  }

  /** The kept answer of a key, `version question`; it counts as asked for. */
  found(key: string): Answer | undefined {
    const known = this.#answers.get(key);
    if (!known) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, known);
    return known;
  }

  #begin(version: string): void {
    this.#version = version;
    this.#answers.clear();
    this.#size = 0;
  }

  #keep(key: string, answer: Answer): void {
    const { bytes, answerBytes } = this.#limits;
    if (this.#answers.has(key) || answer.body.byteLength > answerBytes) return;
    this.#answers.set(key, answer);
    this.#size += answer.body.byteLength;
    for (const [oldest, { body }] of this.#answers) {
      if (this.#size <= bytes) return;
      this.#answers.delete(oldest);
      this.#size -= body.byteLength;
    }
  }
}
