import { describe, expect, it } from 'vitest';
import { breakBetween, type Annotation } from '../../../data/model/annotation.ts';
import { parseDay } from '../../../data/model/period.ts';

const platform: Annotation = {
  date: parseDay('2025-01-01'),
  kind: 'break',
  label: 'Nouvelle plateforme',
};
const workshop: Annotation = { date: parseDay('2026-03-11'), kind: 'action', label: 'Atelier' };

describe('breakBetween', () => {
  it.each([
    ['2024 with 2025', '2024-01-01', '2025-12-31', platform],
    ['a period that ends on the day of the break', '2024-01-01', '2025-01-01', platform],
    ['2025 with 2026, both after it', '2025-01-01', '2026-12-31', undefined],
    ['2023 with 2024, both before it', '2023-01-01', '2024-12-31', undefined],
  ])('compares %s', (_, before, after, expected) => {
    expect(breakBetween([workshop, platform], parseDay(before), parseDay(after))).toBe(expected);
  });

  it('is not made by an action or an outage', () => {
    const outage: Annotation = { date: parseDay('2025-06-01'), kind: 'outage', label: 'Panne' };
    expect(
      breakBetween([workshop, outage], parseDay('2025-01-01'), parseDay('2026-12-31')),
    ).toBeUndefined();
  });
});
