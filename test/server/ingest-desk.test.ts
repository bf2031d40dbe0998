import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ingestDesk, LOCKED } from '../../server/ingest-desk.ts';

const heard = (code: number) => ({ code, out: '', err: '' });

it('commands run one after the other, in the order they were asked', async () => {
  const steps: string[] = [];
  const desk = ingestDesk(async ([name = '']) => {
    steps.push(`begin ${name}`);
    await pause(5);
    steps.push(`end ${name}`);
    return heard(0);
  });
  await Promise.all([desk(['undo']), desk(['redo'])]);
  expect(steps).toEqual(['begin undo', 'end undo', 'begin redo', 'end redo']);
});

it('a command that finds the data directory taken is asked again, and only that one', async () => {
  const codes = [LOCKED, LOCKED, 1];
  const desk = ingestDesk(() => Promise.resolve(heard(codes.shift() ?? 0)));
  expect((await desk(['undo'])).code).toBe(1);
  expect((await desk(['redo'])).code).toBe(0);
});

it('patience ends, and a failure stops nobody else', async () => {
  const desk = ingestDesk(([name]) => {
    if (name === 'broken') return Promise.reject(new Error('no such file'));
    return Promise.resolve(heard(LOCKED));
  }, 0);
  await expect(desk(['broken'])).rejects.toThrow('no such file');
  expect((await desk(['undo'])).code).toBe(LOCKED);
});
