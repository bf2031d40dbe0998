import type { Overview } from '../../data/model/overview.ts';
import { words } from '../words/words.ts';
import type { LinePoint } from './timeline-points.ts';

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

interface Scale {
  /** pixels per unit of the measure */
  readonly perUnit: number;
  /** room beyond December? */
  readonly roomy: boolean;
}

const LINE = 17;

/** Labels of both lines, kept apart from each other and off the other line. */
export function lineLabels(
  overview: Overview,
  current: readonly LinePoint[],
  previous: readonly LinePoint[],
  scale: Scale,
): { readonly current: readonly LineLabel[]; readonly previous: readonly LineLabel[] } {
  const { year } = overview.context;
  const [now, before] = [current.at(-1), previous.at(-1)];
  if (!now) return { current: [], previous: before ? [endLabel(before, year - 1, UP, scale)] : [] };

  const beside = previous.find(({ x }) => x === now.x);
  const way = beside && now.y < beside.y ? DOWN : UP;
  if (!before) return { current: [endLabel(now, year, way, scale)], previous: [] };
  if (now.x !== before.x) {
    return {
      current: [runningLabel(now, year, way, scale)],
      previous: [endLabel(before, year - 1, UP, scale)],
    };
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

/** Where a running year stops: beside the point, on the side away from the other line. */
function runningLabel(point: LinePoint, year: number, way: number, scale: Scale): LineLabel {
  if (point.x > 10) return endLabel(point, year, way, scale);
  const isSaid = scale.roomy && point.provisional;
  const text = isSaid ? words.labels.yearProvisional(year) : String(year);
  return { x: point.x, y: point.y, text, dx: 10, dy: way === DOWN ? 17 : -8, align: 'left' };
}

function anchor({ x }: LinePoint): LineLabel['align'] {
  if (x < 2) return 'left';
  return x > 8 ? 'right' : 'center';
}
