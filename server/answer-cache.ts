import { SingleFlight } from './single-flight.ts';

/** A computed answer, ready to be sent. */
export interface Answer {
  readonly body: string;
  readonly etag: string;
  /** the version it was computed from, as in the keys of the cache */
  readonly version: string;
}

/** The answers last asked for, within a limit of characters; the same answer is computed once at a time. */
export class AnswerCache {
  readonly #limit: number;
  readonly #answers = new Map<string, Answer>();
  readonly #flights = new SingleFlight<Answer>();
  #size = 0;

  constructor(limit = 32_000_000) {
    this.#limit = limit;
  }

  /** The answer to a question on a version, from the cache or from `work`. */
  async get(
    version: string,
    question: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    const key = `${version} ${question}`;
    const known = this.#answers.get(key);
    if (known) {
      this.#renew(key, known);
      return known;
    }
    const answer = await this.#flights.join(key, signal, work);
    if (answer.version === version) this.#keep(key, answer);
    return answer;
  }

  #renew(key: string, answer: Answer): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
  }

  #keep(key: string, answer: Answer): void {
    if (this.#answers.has(key) || answer.body.length > this.#limit) return;
    this.#answers.set(key, answer);
    this.#size += answer.body.length;
    for (const [oldest, { body }] of this.#answers) {
      if (this.#size <= this.#limit) return;
      this.#answers.delete(oldest);
      this.#size -= body.length;
    }
  }
}
