import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { TooBusy, TooSlow } from '../../server/errors.ts';
import { Workshop } from '../../server/workshop.ts';

const never = new AbortController().signal;

/** A work that ends when it is told to, or when its signal says so. */
function bench() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = (signal: AbortSignal) => {
    running += 1;
    most = Math.max(most, running);
    return new Promise<string>((resolve, reject) => {
      ends.push(() => resolve('done'));
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    }).finally(() => (running -= 1));
  };
  return { work, ends, most: () => most, running: () => running };
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('the workshop', () => {
  it('does so many works at once, lets so many wait, and sends the next away at once', async () => {
    const { work, ends, most } = bench();
    const shop = new Workshop({ atOnce: 2, waiting: 3 });
    const works = Array.from({ length: 5 }, () => shop.run(never, work));
    await expect(shop.run(never, work)).rejects.toEqual(new TooBusy(2));
    for (let at = 0; at < 5; at += 1) {
      ends[at]?.();
      await works[at];
      await tick();
    }
    expect(most()).toBe(2);
    const next = shop.run(never, work);
    await tick();
    ends[5]?.();
    expect(await next).toBe('done');
  });

  it('stops a work whose time is up, and says how long it had', async () => {
    const { work, running } = bench();
    const shop = new Workshop({ atOnce: 1, timeout: 0.02 });
    await expect(shop.run(never, work)).rejects.toEqual(new TooSlow(0.02));
    await tick();
    expect(running()).toBe(0);
  });

  it('answers in time even when a work does not stop, and keeps its place until it does', async () => {
    const shop = new Workshop({ atOnce: 1, waiting: 0, timeout: 0.02 });
    let end!: () => void;
    const deaf = () => new Promise<void>((resolve) => (end = resolve));
    await expect(shop.run(never, deaf)).rejects.toThrow(TooSlow);
    await expect(shop.run(never, deaf)).rejects.toThrow(TooBusy);
    end();
    await tick();
    expect(await shop.run(never, () => Promise.resolve(1))).toBe(1);
  });

  it('lets who has gone out of the line, and begins nothing for him', async () => {
    const { work, ends } = bench();
    const shop = new Workshop({ atOnce: 1, waiting: 1 });
    const first = shop.run(never, work);
    const gone = new AbortController();
    const second = shop.run(gone.signal, work);
    gone.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    const third = shop.run(never, work);
    await tick();
    expect(ends.length).toBe(1);
    ends[0]?.();
    await first;
    await tick();
    ends[1]?.();
    expect(await third).toBe('done');
    const late = AbortSignal.abort(new Error('long gone'));
    await expect(shop.run(late, work)).rejects.toThrow('long gone');
  });

  it('loses no place, however works end and whoever leaves', async () => {
    const step = fc.constantFrom('come', 'end', 'fail', 'leave', 'leave-and-end');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const shop = new Workshop({ atOnce: 2, waiting: 2 });
        const under: { end: () => void; fail: () => void }[] = [];
        const come = (signal: AbortSignal) =>
          shop
            .run(signal, (own) => {
              return new Promise<void>((resolve, reject) => {
                under.push({ end: resolve, fail: () => reject(new Error('failed')) });
                own.addEventListener('abort', () => reject(own.reason as Error));
              });
            })
            .catch(() => undefined);
        const all: Promise<void>[] = [];
        const leavers: AbortController[] = [];
        for (const one of steps) {
          if (one === 'come') {
            leavers.push(new AbortController());
            all.push(come(leavers.at(-1)!.signal));
          }
          if (one.startsWith('leave')) leavers.shift()?.abort(new Error('left'));
          if (one.endsWith('end')) under.shift()?.end();
          if (one === 'fail') under.shift()?.fail();
          if (one !== 'leave') await tick();
        }
        for (const leaver of leavers) leaver.abort(new Error('left'));
        await Promise.all(all);
        const again = Array.from({ length: 4 }, () => shop.run(never, () => tick()));
        await Promise.all(again);
      }),
      { numRuns: 100 },
    );
  });
});
