import { abortion } from './abortion.ts';

interface Flight<Value> {
  readonly value: Promise<Value>;
  readonly controller: AbortController;
  waiting: number;
}

/** Lets the same work be done once for all who ask for it at the same time; it is given up when the last of them leaves. */
export class SingleFlight<Value> {
  readonly #flights = new Map<string, Flight<Value>>();

  /**
   * The value of the work under way for a key, begun if it is not.
   *
   * @throws the reason of the signal as soon as it is aborted
   */
  async join(
    key: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    signal.throwIfAborted();
    const flight = this.#flights.get(key) ?? this.#begin(key, work);
    flight.waiting += 1;
    const gone = abortion(signal);
    try {
      return await Promise.race([flight.value, gone.promise]);
    } finally {
      gone.forget();
      flight.waiting -= 1;
      if (flight.waiting === 0) this.#end(key, flight);
    }
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<Value>): Flight<Value> {
    const controller = new AbortController();
    const flight = { value: work(controller.signal), controller, waiting: 0 };
    this.#flights.set(key, flight);
    return flight;
  }

  #end(key: string, flight: Flight<Value>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
    flight.value.catch(() => undefined);
    flight.controller.abort();
  }
}
