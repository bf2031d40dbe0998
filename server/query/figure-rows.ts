import type { Absence, Figure } from '../../data/model/figure.ts';
import type { AnswerTable, FigureColumn } from '../../data/model/query/answer-table.ts';
import { axesOf } from '../../data/model/query/axes.ts';
import type { DimensionId } from '../../data/model/query/dimension.ts';
import { STATUSES, type Status } from '../../data/model/query/answer-table.ts';
import type { Question } from '../../data/model/query/question.ts';
import { refusalsOf } from '../../data/model/query/refusal.ts';
import { tableOf } from '../../data/model/query/table.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { evaluate, groundOf } from './evaluate.ts';

/** A question of a page: what it does not settle is not asked for. */
export type PageQuestion = Pick<Question, 'measures' | 'by' | 'from' | 'to'> & Partial<Question>;

/** One row of an answer as a page takes it. */
export interface FigureRow {
  /** the value of each dimension the question is cut by */
  readonly about: Readonly<Partial<Record<DimensionId, string>>>;
  /** figures by the names of their columns: `uses`, and where compared `uses_previous`, `uses_change` */
  readonly figures: Readonly<Record<string, Figure>>;
  /** how far each can be trusted */
  readonly statuses: Readonly<Record<string, Status>>;
}

const UNASKED = { filters: {}, compare: 'none', sort: [], top: null, totals: false } as const;

/**
 * The rows that answer a free question, as the API gives them, for a page to put together.
 *
 * @throws Error when the question is one the API would refuse: a fault of the page
 */
export async function figureRows(
  view: UsageView,
  asked: PageQuestion,
  asker: Asker,
): Promise<FigureRow[]> {
  const question: Question = { ...UNASKED, ...asked };
  const ground = groundOf(view.version);
  const [refusal] = refusalsOf(question, axesOf(question, ground), ground.coverage);
  if (refusal) throw new Error(`a page asks what is refused: ${JSON.stringify(refusal)}`);
  const { axes, order, measured } = await evaluate(view, question, asker);
  const named = measured.map((one) => ({ ...one, label: one.name }));
  const [label, name] = [(id: string) => id, (_: DimensionId, value: string) => value];
  return rowsOf(tableOf({ question, axes, order, measured: named, label, name }));
}

function rowsOf({ rows, columns }: AnswerTable): FigureRow[] {
  return Array.from({ length: rows }, (_, row) => {
    const about: Partial<Record<DimensionId, string>> = {};
    const figures: Record<string, Figure> = {};
    const statuses: Record<string, Status> = {};
    for (const column of columns) {
      if (column.role === 'figure') {
        figures[column.name] = figureAt(column, row);
        statuses[column.name] = STATUSES[column.statuses[row] ?? 0] ?? 'complete';
      } else if (column.name !== 'row')
        about[column.name] = column.texts[column.codes[row] ?? 0] ?? '';
    }
    return { about, figures, statuses };
  });
}

function figureAt({ values, statuses }: FigureColumn, row: number): Figure {
  const value = values[row] ?? Number.NaN;
  return Number.isNaN(value) ? (STATUSES[statuses[row] ?? 0] as Absence) : value;
}
