import { dayOf } from './calendar.ts';
import { cellWriters, type EventRow } from './event-cells.ts';
import type { EventLayout } from './event-layouts.ts';
import { DOUBLE_CLICKS, drawFault, DUPLICATES, OTHER_TYPES } from './noise.ts';
import { pick, type Random } from './random.ts';
import type { Use } from './sitting.ts';

/** The lines of a provider's event file, in the order of time, with what is wrong in such files. */
export function* eventLines(
  uses: readonly Use[],
  layout: EventLayout,
  random: Random,
): Generator<string> {
  const headings = Object.keys(layout.columns);
  yield headings.join(';');
  const cells = cellWriters(layout, random);
  const rows = withNoise(uses, layout, random).sort((one, two) => one.at - two.at);
  for (const row of rows) {
    const line = cells.map((cell) => cell(row)).join(';');
    yield line;
    if (random() < DUPLICATES) yield line;
  }
  if (layout.footer) yield `Total${';'.repeat(headings.length - 1)}${rows.length}`;
}

/** A row for each use, and the rows that come with some. */
function withNoise(uses: readonly Use[], layout: EventLayout, random: Random): EventRow[] {
  const rows: EventRow[] = [];
  for (const use of uses) {
    rows.push({ use, at: use.at, fault: drawFault(random), other: false });
    const again = use.at + 1 + pick(random, 30);
    if (random() < DOUBLE_CLICKS && dayOf(again) === dayOf(use.at))
      rows.push({ use, at: again, fault: undefined, other: false });
    if (layout.types && random() < OTHER_TYPES)
      rows.push({ use, at: use.at, fault: undefined, other: true });
  }
  return rows;
}
