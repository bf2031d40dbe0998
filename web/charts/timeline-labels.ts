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
  { perUnit, roomy }: Scale,
): { readonly current: readonly LineLabel[]; readonly previous: readonly LineLabel[] } {
  const { year } = overview.context;
  const [now, before] = [current.at(-1), previous.at(-1)];
  const beside = before && previous.find(({ x }) => x === now?.x);
  const side = now && beside && now.y < beside.y ? 1 : -1;
  const far = now && before && now.x !== before.x;
  const apart =
    now && before && !far ? Math.max(0, LINE - Math.abs(now.y - before.y) * perUnit) / 2 : 0;
  const label = (point: LinePoint, way: number, own: number): LineLabel => {
    const provisional = roomy && point.provisional && point.x < 10;
    const place = {
      x: point.x,
      y: point.y,
      text: provisional ? words.labels.yearProvisional(own) : String(own),
    };
    if (roomy && point.x > 11) return { ...place, dx: 9, dy: 4 + way * apart, align: 'left' };
    if (far && point === now && point.x < 10) {
      return { ...place, dx: 10, dy: way > 0 ? 17 : -8, align: 'left' };
    }
    return { ...place, dx: 0, dy: way > 0 ? 22 : -12, align: anchor(point) };
  };
  return {
    current: now ? [label(now, side, year)] : [],
    previous: before ? [label({ ...before, provisional: false }, far ? -1 : -side, year - 1)] : [],
  };
}

function anchor({ x }: LinePoint): LineLabel['align'] {
  if (x < 2) return 'left';
  return x > 8 ? 'right' : 'center';
}
