import { expect, it } from 'vitest';
import type { LiveEvent } from '../../data/model/live-event.ts';
import { Bulletin, toldTo } from '../../server/bulletin.ts';

function listener(into: (LiveEvent | 'end')[]) {
  return { hear: (event: LiveEvent) => into.push(event), end: () => into.push('end') };
}

it('everybody is told until he leaves, and that it is over', () => {
  const bulletin = new Bulletin(2);
  const [first, second]: (LiveEvent | 'end')[][] = [[], []];
  const leave = bulletin.join(listener(first ?? []));
  bulletin.join(listener(second ?? []));
  expect(bulletin.join(listener([]))).toBeNull();
  bulletin.tell({ type: 'idle' });
  leave?.();
  expect(bulletin.listeners).toBe(1);
  bulletin.close();
  expect(bulletin.join(listener([]))).toBeNull();
  expect([first, second]).toEqual([[{ type: 'idle' }], [{ type: 'idle' }, 'end']]);
});

it('what an import says of itself is passed on, its end too; a look says nothing', async () => {
  const bulletin = new Bulletin();
  const heard: (LiveEvent | 'end')[] = [];
  bulletin.join(listener(heard));
  const run = toldTo(bulletin, async ([name], told) => {
    if (name === 'accept') {
      told?.({ type: 'progress', step: 'Lecture', done: 1, total: 2, detail: 'a.csv' });
      told?.({ type: 'published', version: 3 });
    }
    return Promise.resolve({ code: 0, out: '', err: '' });
  });
  await run(['inbox']);
  await run(['accept']);
  expect(heard).toEqual([
    { type: 'progress', step: 'Lecture', done: 1, total: 2 },
    { type: 'idle' },
  ]);
});
