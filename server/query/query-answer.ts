import { catalogueMetric } from '../../data/model/metric/catalogue.ts';
import type {
  AnswerColumn,
  AnswerContext,
  AnswerDefinition,
  TabularAnswer,
} from '../../data/model/query/answer-table.ts';
import { dimension, type DimensionId } from '../../data/model/query/dimension.ts';
import type { Question } from '../../data/model/query/question.ts';
import { ReceptionIndex } from '../../data/model/query/reception-index.ts';
import { tableOf } from '../../data/model/query/table.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Language, Words } from '../words/words.ts';
import { evaluate, groundOf, type Evaluation } from './evaluate.ts';
import { namesOf } from './names.ts';
import { notesOf } from './notes.ts';

/** The language an answer is put in. */
export interface Speech {
  readonly words: Words;
  readonly language: Language;
}

/** Answers a free question from one version. */
export async function queryAnswer(
  view: UsageView,
  question: Question,
  asker: Asker,
  speech: Speech,
): Promise<TabularAnswer> {
  const evaluation = await evaluate(view, question, asker);
  return {
    table: laidOut(evaluation, view, speech),
    context: contextOf(evaluation, view, speech),
  };
}

function laidOut(evaluation: Evaluation, view: UsageView, { words, language }: Speech) {
  const { query } = words;
  const { question, axes, order, measured } = evaluation;
  const label = (id: DimensionId | 'row') =>
    id === 'row' ? query.row : dimension(id)[language].label;
  const name = namesOf(groundOf(view.version), query);
  const columns = measured.map((one) => ({
    ...one,
    label: columnLabel(one.name, words, language),
  }));
  const table = tableOf({ question, axes, order, label, name, measured: columns });
  return { ...table, columns: table.columns.map((column) => withRowKinds(column, query.rowKinds)) };
}

/** Puts totals and *autres* in words. */
function withRowKinds(column: AnswerColumn, names: readonly string[]): AnswerColumn {
  return column.role === 'row' ? { ...column, names } : column;
}

/** `uses_previous` → “Usages pondérés, période comparée”. */
function columnLabel(name: string, { query }: Words, language: Language): string {
  const [id = '', role] = name.split('_');
  const { label } = catalogueMetric(id as Question['measures'][number])[language];
  if (role === 'previous') return query.previous(label);
  return role === 'change' ? query.change(label) : label;
}

function contextOf(evaluation: Evaluation, { version }: UsageView, speech: Speech): AnswerContext {
  const { number, checksum, publishedAt, demonstration, setting } = version;
  const reception = new ReceptionIndex(setting.resources, setting.coverage);
  const bare = notesOf(evaluation, version, reception);
  return {
    question: addressOf(evaluation.question),
    version: { number, checksum, publishedAt, demonstration },
    definitions: evaluation.question.measures.map((id) => definitionOf(id, speech.language)),
    notes: bare.map(({ code, subject }) => ({
      code,
      ...(subject !== '' && { subject }),
      text: speech.words.query.notes[code](subject),
    })),
  };
}

/** A measure as it travels with its figures. */
export function definitionOf(
  id: Question['measures'][number],
  language: Language,
): AnswerDefinition {
  const metric = catalogueMetric(id);
  return { id, unit: metric.unit, formula: metric.formula, ...metric[language] };
}

/** A question as the parameters of its address, every one settled. */
export function addressOf(question: Question): Readonly<Record<string, string>> {
  const { measures, by, from, to, filters, compare, sort, top, totals } = question;
  return {
    measures: measures.join(','),
    ...(by.length > 0 && { by: by.join(',') }),
    from,
    to,
    ...Object.fromEntries(Object.entries(filters).map(([id, values]) => [id, values.join(',')])),
    ...(compare !== 'none' && { compare: String(compare) }),
    ...(sort.length > 0 && {
      sort: sort.map(({ column, descending }) => (descending ? `-${column}` : column)).join(','),
    }),
    ...(top !== null && { top: String(top) }),
    ...(totals && { totals: 'true' }),
  };
}
