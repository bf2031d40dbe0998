import { drawnWords } from '../words/drawn.ts';
import { textWidth } from './text-width.ts';
import type { LinePoint, Timed } from './timeline-points.ts';

/** Name of a line, written beside its end rather than in a legend. */
export interface LineLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** offset from the point, in pixels */
  readonly dx: number;
  readonly dy: number;
  readonly align: 'left' | 'center' | 'right';
}

/** Pixels of a drawing. */
export interface Scale {
  /** pixels per month */
  readonly perMonth: number;
  /** pixels per unit of the measure */
  readonly perUnit: number;
  /** room beyond December? */
  readonly roomy: boolean;
}

const LINE = 17;

/** Labels of both lines, kept apart from each other and off the other line. */
export function lineLabels(
  overview: Timed,
  current: readonly LinePoint[],
  previous: readonly LinePoint[],
  scale: Scale,
): { readonly current: readonly LineLabel[]; readonly previous: readonly LineLabel[] } {
  const { year } = overview.context;
  const [now, before] = [current.at(-1), previous.at(-1)];
  if (!now) return { current: [], previous: before ? [endLabel(before, year - 1, UP, scale)] : [] };

  const beside = previous.find(({ x }) => x === now.x);
  const way = beside && now.y < beside.y ? DOWN : UP;
  if (!before && now.x > 11) return { current: [endLabel(now, year, way, scale)], previous: [] };
  if (!before)
    return {
      current: [runningLabel(now, year, { scale, lines: [current], taken: [] })],
      previous: [],
    };
  if (now.x !== before.x) {
    const end = endLabel(before, year - 1, UP, scale);
    const room = { scale, lines: [current, previous], taken: [boxOf(end, scale)] };
    return { current: [runningLabel(now, year, room)], previous: [end] };
  }
  const apart = Math.max(0, LINE - Math.abs(now.y - before.y) * scale.perUnit) / 2;
  return {
    current: [endLabel(now, year, way, { ...scale, apart })],
    previous: [endLabel(before, year - 1, -way, { ...scale, apart })],
  };
}

const UP = -1;
const DOWN = 1;

/** At the end of a year: beyond December where there is room, else above or below. */
function endLabel(
  point: LinePoint,
  year: number,
  way: number,
  { roomy, apart = 0 }: Scale & { readonly apart?: number },
): LineLabel {
  const place = { x: point.x, y: point.y, text: String(year) };
  return roomy && point.x > 11
    ? { ...place, dx: 9, dy: 4 + way * apart, align: 'left' }
    : { ...place, dx: 0, dy: way === DOWN ? 22 : -12, align: anchor(point) };
}

/** What a label must keep off. */
interface Room {
  readonly scale: Scale;
  readonly lines: readonly (readonly LinePoint[])[];
  readonly taken: readonly Box[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a running year stops: beside its last point, where it covers least. */
function runningLabel(point: LinePoint, year: number, room: Room): LineLabel {
  const isSaid = room.scale.roomy && point.provisional && point.x < 10;
  const text = isSaid ? drawnWords().yearProvisional(year) : String(year);
  const place = { x: point.x, y: point.y, text };
  const places = [-8, 17, -24, 33, -40, 49].flatMap((dy): LineLabel[] => [
    ...(point.x < 11 ? [{ ...place, dx: 10, dy, align: 'left' as const }] : []),
    { ...place, dx: -10, dy, align: 'right' },
  ]);
  const covered = places.map((label) => covers(boxOf(label, room.scale), room));
  return places[covered.indexOf(Math.min(...covered))] ?? endLabel(point, year, UP, room.scale);
}

/** How much a label would hide: sampled points of the lines within its box, another label above all. */
function covers(box: Box, { scale, lines, taken }: Room): number {
  const points = lines.flatMap((line) => sampled(line, scale));
  const hidden = points.filter(
    ([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom,
  );
  return hidden.length + 100 * taken.filter((other) => overlap(box, other)).length;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The room a label takes, in pixels from the origin of the drawing; downwards is positive. */
function boxOf({ x, y, dx, dy, align, text }: LineLabel, { perMonth, perUnit }: Scale): Box {
  const width = textWidth({ fontSize: 13, fontWeight: 600 }, text);
  const start = { left: 0, center: width / 2, right: width }[align];
  const left = x * perMonth + dx - start;
  const base = dy - y * perUnit;
  return { left: left - 4, right: left + width + 4, top: base - 14, bottom: base + 6 };
}

function sampled(points: readonly LinePoint[], { perMonth, perUnit }: Scale): [number, number][] {
  return points.flatMap((point, index): [number, number][] => {
    const next = points[index + 1];
    if (next?.segment !== point.segment) return [[point.x * perMonth, -point.y * perUnit]];
    return Array.from({ length: 9 }, (_, step) => {
      const part = step / 8;
      const y = point.y + part * (next.y - point.y);
      return [(point.x + part * (next.x - point.x)) * perMonth, -y * perUnit];
    });
  });
}

function anchor({ x }: LinePoint): LineLabel['align'] {
  if (x < 2) return 'left';
  return x > 8 ? 'right' : 'center';
}
