import { dayNumber, yearOf, type Day } from '../period.ts';
import {
  dueOn,
  receptionCells,
  type AwaitedSource,
  type ReceivedMonth,
  type ReceptionCell,
} from '../reception.ts';

/** What a version knows of one month of one source and member, and the file that brought it. */
export interface ReceivedFile extends ReceivedMonth {
  /** null when no line was accepted */
  readonly batch: string | null;
  /** its name; null when no line was accepted */
  readonly file: string | null;
}

/** A source of figures: what it sends, and when it is awaited. */
export interface AwaitedKind extends AwaitedSource {
  readonly kind: 'events' | 'counts' | 'counter';
}

/** The file a month was last brought by. */
export interface BroughtBy {
  readonly batch: string;
  readonly file: string;
  /** day it came, in Paris */
  readonly receivedOn: Day;
}

/** One month of one source and member: what became of it, and what brought it. */
export interface CoverageCell extends ReceptionCell {
  /** lines of the month that were refused */
  readonly rejected: number;
  /** the provider says that figures may still change */
  readonly provisional: boolean;
  /** days it is late, once its delay is over; 0 where it is not missing */
  readonly late: number;
  readonly batch: BroughtBy | null;
}

/** What came of each source in a year. */
export interface CoverageAnswer {
  readonly year: number;
  /** day the states are told on: that of the version */
  readonly asOf: Day;
  readonly sources: readonly AwaitedKind[];
  readonly cells: readonly CoverageCell[];
}

/** Which cells are asked: null for every one. */
export interface CoverageQuestion {
  readonly year: number;
  readonly member: string | null;
  readonly source: string | null;
}

/**
 * What came of each source, by month and member, by the rules of {@link receptionCells}; each cell with the file that brought it.
 *
 * @param asOf day the question is put on
 */
export function coverageAnswer(
  sources: readonly AwaitedKind[],
  received: readonly ReceivedFile[],
  { year, member, source }: CoverageQuestion,
  asOf: Day,
): CoverageAnswer {
  const files = new Map(received.map((one) => [placeOf(one), one]));
  const asked = sources.filter((one) => source === null || one.source === source);
  const cells = receptionCells(asked, received, asOf)
    .filter((cell) => yearOf(cell.month) === year && (member === null || cell.member === member))
    .map((cell) => {
      const nobodys = files.get(placeOf({ ...cell, member: 'none' }));
      const one = files.get(placeOf(cell)) ?? (cell.state === 'rejected' ? nobodys : undefined);
      return told(cell, one, asOf);
    });
  const met = new Set(cells.map((cell) => cell.source));
  return { year, asOf, sources: asked.filter((one) => met.has(one.source)), cells };
}

/** The years that can be asked about: from the first month awaited to the day of the version. */
export function coverageYears(sources: readonly AwaitedSource[], asOf: Day): number[] {
  const first = Math.min(...sources.map(({ from }) => yearOf(from)));
  const last = yearOf(asOf);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function told(cell: ReceptionCell, one: ReceivedFile | undefined, asOf: Day): CoverageCell {
  return {
    ...cell,
    rejected: one?.rejected ?? 0,
    provisional: one?.provisional ?? false,
    late: cell.state === 'missing' ? dayNumber(asOf) - dayNumber(dueOn(cell.month)) : 0,
    batch: one ? broughtBy(one) : null,
  };
}

function broughtBy({ batch, file, receivedOn }: ReceivedFile): BroughtBy | null {
  return batch === null || file === null || receivedOn === null
    ? null
    : { batch, file, receivedOn };
}

function placeOf({ source, month, member }: Pick<ReceptionCell, 'source' | 'month' | 'member'>) {
  return `${source} ${month} ${member}`;
}
