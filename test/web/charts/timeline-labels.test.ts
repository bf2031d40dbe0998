import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { textWidth } from '../../../web/charts/text-width.ts';
import { lineLabels, type LineLabel, type Scale } from '../../../web/charts/timeline-labels.ts';
import type { LinePoint } from '../../../web/charts/timeline-points.ts';
import { partialYear } from '../fixtures/partial-year.ts';

const narrow: Scale = { perMonth: 25, perUnit: 0.02, roomy: false };
const wide: Scale = { perMonth: 53, perUnit: 0.024, roomy: true };

function lineOf(values: readonly number[], provisional = false): LinePoint[] {
  return values.map((y, index) => ({ x: index + 0.5, y, segment: 0, provisional }));
}

function overlaps(a: LineLabel, b: LineLabel, scale: Scale): boolean {
  const [left, right] = [a, b].map((label) => boxOf(label, scale)) as [Box, Box];
  const apart = left.end <= right.start || right.end <= left.start;
  return !apart && Math.abs(left.base - right.base) < 13;
}

interface Box {
  start: number;
  end: number;
  base: number;
}

function boxOf(label: LineLabel, { perMonth, perUnit }: Scale): Box {
  const width = textWidth({ fontSize: 13, fontWeight: 600 }, label.text);
  const anchor = label.x * perMonth + label.dx;
  const start = { left: anchor, center: anchor - width / 2, right: anchor - width }[label.align];
  return { start, end: start + width, base: label.dy - label.y * perUnit };
}

const anyYear = fc.array(fc.integer({ min: 0, max: 8000 }), { minLength: 12, maxLength: 12 });

describe('the names of the lines', () => {
  it.prop([anyYear, anyYear, fc.integer({ min: 1, max: 12 }), fc.constantFrom(narrow, wide)])(
    'never stand on each other',
    (now, before, months, scale) => {
      const current = lineOf(now.slice(0, months), true);
      const labels = lineLabels(partialYear, current, lineOf(before), scale);
      expect(overlaps(labels.current[0]!, labels.previous[0]!, scale)).toBe(false);
    },
  );

  it('say that a running year is provisional where there is room', () => {
    const [current, previous] = [lineOf([10, 20, 30], true), lineOf(Array<number>(12).fill(5))];
    const text = (scale: Scale) =>
      lineLabels(partialYear, current, previous, scale).current[0]?.text;
    expect(text(wide)).toBe('2025 (provisoire)');
    expect(text(narrow)).toBe('2025');
  });

  it('keep off the line of the year before', () => {
    const rising = lineOf([40, 45, 50, 55, 60, 65, 70, 75, 80, 90, 100, 110].map((y) => y * 50));
    const current = lineOf(
      [60, 60, 60, 60, 60, 60, 60, 60, 100, 91].map((y) => y * 50),
      true,
    );
    const label = lineLabels(partialYear, current, rising, wide).current[0]!;
    const box = boxOf(label, wide);
    for (const { x, y } of rising) {
      const [px, py] = [x * wide.perMonth, -y * wide.perUnit];
      expect(px > box.start && px < box.end && py > box.base - 12 && py < box.base).toBe(false);
    }
  });
});
