import { expect, it } from 'vitest';
import { vintageInForce } from '../../../data/model/population.ts';

it.each([
  [2023, 2020],
  [2025, 2022],
  [2026, 2023],
])('on 1 January %i the vintage %i comes into force', (year, vintage) => {
  expect(vintageInForce(year)).toBe(vintage);
});
