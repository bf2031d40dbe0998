import { isKnown } from '../../data/model/figure.ts';
import type { ShownRow, ShownTable } from '../../data/model/explore/shown-table.ts';
import type { ExploreWords, Extremes } from '../words/explore.ts';
import { kindOfUnit } from '../words/unit-kind.ts';
import { valueName } from '../words/value-name.ts';
import { written } from '../words/written.ts';

interface Named {
  readonly name: string;
  readonly value: number;
}

/** Where the most and the least of the first measure are; null where no value is shown. */
export function extremesOf(table: ShownTable, own: ExploreWords): Extremes | null {
  const [measure] = table.measures;
  if (!measure) return null;
  const found = table.rows.flatMap((row) => namedCells(row, table, own));
  const [first] = found;
  if (!first) return null;
  const max = found.reduce((best, one) => (one.value > best.value ? one : best), first);
  const min = found.reduce((best, one) => (one.value < best.value ? one : best), first);
  const say = ({ name, value }: Named) => ({
    name,
    value: written(value, kindOfUnit(measure.unit)),
  });
  return {
    measure: measure.label,
    max: say(max),
    min: min.value === max.value ? null : say(min),
  };
}

/** The cells of the first measure that stand for one thing each: neither totals nor what is taken together. */
function namedCells(
  row: ShownRow,
  { heads: columns, across, measures }: ShownTable,
  own: ExploreWords,
): Named[] {
  if (row.kind === 'total') return [];
  const named = row.heads.map((text, at) => {
    const column = columns[at];
    return column && text !== '' ? valueName(column.id, text) : own.others;
  });
  const values = across ? across.values.map((value) => valueName(across.id, value)) : [null];
  return values.flatMap((value, at) => {
    const figure = row.cells[at * measures.length]?.figure;
    const name = [...named, ...(value === null ? [] : [value])].join(' · ');
    return figure !== undefined && isKnown(figure) ? [{ name, value: figure }] : [];
  });
}
