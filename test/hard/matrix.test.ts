import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMatrix, VISITORS, type Matrix } from '../support/matrix.ts';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
});
afterAll(() => matrix.house.close());

it('is told of what is his and nothing else, whoever asks for anything there is', async () => {
  let all = 0;
  for (const name of Object.keys(VISITORS)) {
    const { wrong, asked } = await matrix.walk(name, 'whole');
    expect(wrong, name).toEqual([]);
    all += asked;
  }
  expect(all).toBeGreaterThan(2_000);
}, 600_000);
