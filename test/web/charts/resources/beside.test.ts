import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { beside, type Box } from '../../../../web/charts/resources/beside.ts';

const ROOM = { width: 600, height: 300, line: 16 };

function disc(x: number, y: number, radius = 10): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

describe('names beside their marks', () => {
  it('stand to the right, or to the left where the drawing ends', () => {
    const [first, last] = beside(
      [
        { box: disc(100, 100), width: 80 },
        { box: disc(580, 200), width: 80 },
      ],
      ROOM,
    );
    expect(first).toEqual({ left: 115, middle: 100, way: null });
    expect(last).toEqual({ left: 485, middle: 200, way: null });
  });

  it('are led to their mark where they stand apart from it', () => {
    const crowd = [60, 64, 68, 72, 76].map((x) => ({ box: disc(x, 150), width: 90 }));
    const places = beside(crowd, ROOM);
    expect(places.filter(({ way }) => way !== null).length).toBeGreaterThan(0);
    for (const { way, middle } of places)
      if (way) expect(Math.abs(way.from.y - middle)).toBe(ROOM.line / 2);
  });

  it.prop([
    fc.array(
      fc.record({ x: fc.integer({ min: 20, max: 580 }), y: fc.integer({ min: 20, max: 280 }) }),
      { maxLength: 8 },
    ),
  ])('never cover each other while there is room', (points) => {
    const places = beside(
      points.map(({ x, y }) => ({ box: disc(x, y), width: 60 })),
      ROOM,
    );
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1)) {
        const apart =
          Math.abs(one.middle - other.middle) >= ROOM.line || Math.abs(one.left - other.left) >= 60;
        const isCrowded =
          points.filter(({ x }) => Math.abs(x - (points[index]?.x ?? 0)) < 150).length > 4;
        expect(apart || isCrowded).toBe(true);
      }
  });
});
