import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMatrix, ROUTES, SERVED_APART, VISITORS, type Matrix } from '../../support/matrix.ts';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
});
afterAll(() => matrix.house.close());

describe('who may see what', () => {
  it('is told for every route there is', () => {
    const known = [...Object.keys(ROUTES), ...SERVED_APART.filter((path) => path !== '/*')];
    expect(matrix.routes().sort()).toEqual(known.sort());
  });

  it.each(Object.keys(VISITORS))(
    '%s: what is not his, and what is another member’s',
    async (name) => {
      const { wrong, asked } = await matrix.walk(name, 'brief');
      expect(wrong).toEqual([]);
      expect(asked).toBeGreaterThan(150);
    },
  );
});
