import { clockTime, frenchDay } from './calendar.ts';
import type { Layout, Cell } from './layouts.ts';
import {
  DOUBLE_CLICKS,
  drawFault,
  DUPLICATES,
  impossibleDay,
  OTHER_TYPES,
  unknownCommune,
  type Fault,
} from './noise.ts';
import { pick, type Random } from './random.ts';
import type { Use } from './sitting.ts';
import { spelled } from './spelling.ts';

const DEVICES = ['Ordinateur', 'Téléphone', 'Tablette'];

interface Row extends Use {
  readonly fault?: Fault | undefined;
  /** not a use: an extract, a trailer */
  readonly other?: boolean;
}

/** The lines of a provider's event file, in the order of time, with what is wrong in such files. */
export function* eventLines(
  uses: readonly Use[],
  layout: Layout,
  random: Random,
): Generator<string> {
  yield Object.keys(layout.columns).join(';');
  const cells = Object.values(layout.columns);
  const rows = uses.flatMap((use) => withNoise(use, layout, random)).sort(byTime);
  for (const row of rows) {
    const line = cells.map((cell) => text(cell, row, layout, random)).join(';');
    yield line;
    if (random() < DUPLICATES) yield line;
  }
  if (layout.footer)
    yield ['Total', ...cells.slice(2).map(() => ''), String(rows.length)].join(';');
}

/** The row of a use, and those that come with it. */
function withNoise(use: Use, layout: Layout, random: Random): Row[] {
  const rows: Row[] = [{ ...use, fault: drawFault(random) }];
  const again = use.second + 1 + pick(random, 30);
  if (random() < DOUBLE_CLICKS && again < 86_400) rows.push({ ...use, second: again });
  if (layout.types && random() < OTHER_TYPES)
    rows.push({ ...use, content: use.content + 1, other: true });
  return rows;
}

function byTime(one: Row, two: Row): number {
  return one.day - two.day || one.second - two.second || one.reader.id - two.reader.id;
}

function text(cell: Cell, row: Row, layout: Layout, random: Random): string {
  const { fault, reader } = row;
  switch (cell) {
    case 'day':
      return fault === 'date' ? impossibleDay(random, yearOf(row)) : frenchDay(row.day);
    case 'time':
      return clockTime(row.second);
    case 'card':
      return fault === 'reader' ? '' : reader.card;
    case 'commune':
      return fault === 'commune'
        ? unknownCommune(random)
        : spelled(reader.home, layout.spelling, random);
    case 'content':
      return `${layout.content} ${String(row.content).padStart(4, '0')}`;
    case 'session':
      return `S${row.session.toString(16).padStart(7, '0')}`;
    case 'type':
      return layout.types?.[row.other ? 1 : 0] ?? '';
    case 'minutes':
      return String(row.minutes);
    case 'device':
      return DEVICES[row.session % 3] ?? '';
  }
}

function yearOf({ day }: Row): number {
  return Number(frenchDay(day).slice(6));
}
