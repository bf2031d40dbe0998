import { SingleFlight } from './single-flight.ts';

/** A computed answer, ready to be sent. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** the version it was computed from, as in the keys of the cache */
  readonly version: string;
}

/** What a cache of answers may hold. */
export interface CacheLimits {
  /** bytes of all the answers kept */
  readonly bytes: number;
  /** bytes of the biggest answer kept: one export must not drive out every page */
  readonly answerBytes: number;
}

const LIMITS: CacheLimits = { bytes: 32_000_000, answerBytes: 4_000_000 };

/** The answers last asked for, within a limit of bytes; the same answer is computed once at a time. */
export class AnswerCache {
  readonly #limits: CacheLimits;
  readonly #flights: Pick<SingleFlight<Answer>, 'join'>;
  readonly #answers = new Map<string, Answer>();
  #size = 0;

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
    const key = `${version} ${question}`;
    const known = this.found(key);
    if (known) return known;
    const answer = await this.#flights.join(key, signal, work);
    if (answer.version === version) this.#keep(key, answer);
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
