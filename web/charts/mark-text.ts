import { isKnown, type Figure } from '../../data/model/figure.ts';
import { named } from '../words/format.ts';
import { words } from '../words/words.ts';
import { written } from '../words/written.ts';
import type { PointText } from './chart.ts';
import type { Cell, Column, ColumnKind, Table } from './table.ts';

/** What a mark is of, where a click on it shows that alone: `member=25056`. */
export type MarkSubject = `${'member' | 'resource' | 'year' | 'month' | 'measure'}=${string}`;

/** How a field `says` becomes what the drawing's mark says when it is pointed at; the mark needs `aria: true` too. */
export const SAYING = { description: { field: 'says', type: 'nominal' } } as const;

/** A mark that is there to be pointed at: larger than what it stands for, and not seen. */
export const UNSEEN = { aria: true, opacity: 0, color: 'var(--ink)' } as const;

/** The words of a mark as its `says`; the server writes them on it (`server/draw.ts`). */
export function says({ title, lines }: PointText, ...of: readonly MarkSubject[]): string {
  return [`says:${title}`, ...lines, ...(of.length > 0 ? [`@${of.join(';')}`] : [])].join('\n');
}

/** A row of a chart's table as a mark of its drawing says it: its name, and each figure under that of its column. */
export function rowText({ columns }: Table, row: Table['rows'][number] | undefined): PointText {
  const [first, ...others] = columns;
  const lines = others.flatMap((column) => {
    const text = cellText(row?.[column.key] ?? null, column);
    return text === '' ? [] : [named(column.label, text)];
  });
  return { title: String((first && row?.[first.key]) ?? ''), lines };
}

function cellText(cell: Cell, { kind }: Column): string {
  if (cell === null || kind === 'text') return String(cell ?? '');
  return figureText(cell as Figure, kind);
}

/** A figure as a mark says it, or the reason why there is none. */
export function figureText(figure: Figure, kind: Exclude<ColumnKind, 'text'>): string {
  return isKnown(figure) ? written(figure, kind) : words.absences[figure].long;
}
