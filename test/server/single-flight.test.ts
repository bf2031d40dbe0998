import { describe, expect, it } from 'vitest';
import { SingleFlight } from '../../server/single-flight.ts';

const never = new AbortController().signal;

describe('single flight', () => {
  it('does the work once for all who ask at the same time, then anew', async () => {
    const flights = new SingleFlight<number>();
    let works = 0;
    const work = async () => {
      works += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return works;
    };
    const asked = Array.from({ length: 10 }, () => flights.join('k', never, work));
    expect(new Set(await Promise.all(asked))).toEqual(new Set([1]));
    expect(await flights.join('k', never, work)).toBe(2);
  });

  it('goes on for those who stay, and is given up with the last of them', async () => {
    const flights = new SingleFlight<string>();
    const [one, two] = [new AbortController(), new AbortController()];
    let given: AbortSignal | undefined;
    const work = (signal: AbortSignal) =>
      new Promise<string>((_, reject) => {
        given = signal;
        signal.addEventListener('abort', () => reject(new Error('given up')));
      });
    const first = flights.join('k', one.signal, work);
    const second = flights.join('k', two.signal, work);
    one.abort(new Error('first left'));
    await expect(first).rejects.toThrow('first left');
    expect(given?.aborted).toBe(false);
    two.abort(new Error('second left'));
    await expect(second).rejects.toThrow('second left');
    expect(given?.aborted).toBe(true);
  });

  it('hands a failure to everybody and forgets it', async () => {
    const flights = new SingleFlight<number>();
    const failing = () => Promise.reject(new Error('no'));
    await expect(flights.join('k', never, failing)).rejects.toThrow('no');
    expect(await flights.join('k', never, () => Promise.resolve(1))).toBe(1);
  });
});
