import { catalogueMetric } from '../../data/model/metric/catalogue.ts';
import { isWhole } from '../../data/model/metric/entry.ts';
import type { AnswerContext } from '../../data/model/query/answer-table.ts';
import type { AnswerStream, FigureHead, TextHead } from '../formats/answer-stream.ts';
import { definitionOf } from '../query/query-answer.ts';
import type { Audience } from '../protect.ts';
import type { Asker } from '../read-published.ts';
import type { Question, UsageView } from '../store/usage-store.ts';
import type { Language, Words } from '../words/words.ts';
import { TABLES, type CellQuestion, type CellTable } from './cell-table.ts';
import { batchesOf } from './cell-batches.ts';
import { namesOf } from './cell-names.ts';
import { textColumns } from './cell-texts.ts';

/** Who asks, and in which language he reads. */
export interface CellAsker extends Required<Asker> {
  readonly words: Words;
  readonly language: Language;
}

/**
 * Published cells in bulk, read from the version while they are written out: those hidden from the audience say `secret` and
 * nothing else. The reading must last until the last batch was taken.
 */
export async function cells(
  view: UsageView,
  question: CellQuestion,
  asker: CellAsker,
): Promise<AnswerStream> {
  const table = TABLES[question.table];
  const names = await namesOf(view, asker);
  const scan = await view.scan(scanOf(question, table, asker.audience), asker.signal);
  const texts = textColumns(table, question, scan);
  const heads = texts.map(({ name, values }): TextHead => {
    const label = asker.words.formats.cells.columns[name];
    const nameOf = names[name];
    const named = nameOf && { names: values.map((value) => nameOf(value) ?? value) };
    return { role: 'dimension', name, label, texts: values, ...named };
  });
  return {
    heads: [...heads, ...table.figures.map(([measure]) => figureHead(measure, asker))],
    context: contextOf(view, question, asker),
    batches: batchesOf(scan.chunks, { texts, figures: table.figures, audience: asker.audience }),
  };
}

function scanOf(question: CellQuestion, table: CellTable, audience: Audience): Question {
  const filters = table.filters.map((name) => [name, question[name]] as const);
  const { from, to } = question;
  const asker = { public: audience === 'public' ? 1 : 0 };
  return { name: table.question, params: { from, to, ...asker, ...Object.fromEntries(filters) } };
}

function figureHead(measure: CellTable['figures'][number][0], asker: CellAsker): FigureHead {
  const metric = catalogueMetric(measure);
  const { unit } = metric;
  return {
    ...{ role: 'figure', name: measure, label: metric[asker.language].label, unit },
    ...{ integer: isWhole(metric), qualified: false },
  };
}

function contextOf(view: UsageView, question: CellQuestion, asker: CellAsker): AnswerContext {
  const { number, checksum, publishedAt, demonstration } = view.version;
  const { figures } = TABLES[question.table];
  const asked = Object.entries(question).filter(([, value]) => value !== null);
  return {
    question: Object.fromEntries(asked.map(([name, value]) => [name, String(value)])),
    version: { number, checksum, publishedAt, demonstration },
    definitions: figures.map(([measure]) => definitionOf(measure, asker.language)),
    notes: [{ code: 'lattice', text: asker.words.formats.cells.note }],
  };
}
