import type { AnswerContext } from '../../data/model/query/answer-table.ts';
import type { Words } from '../words/words.ts';

/** What must be known beside the figures, as the lines of the sheet or block *Filtres et définitions*: heading and text. */
export function contextLines(context: AnswerContext, words: Words): [string, string][] {
  const { question, version, definitions, notes } = context;
  const { csv, formats } = words;
  const { number, checksum, publishedAt, demonstration } = version;
  return [
    ...(demonstration ? [[formats.warning, csv.demonstration] as [string, string]] : []),
    [csv.dataVersion, csv.version(number, checksum, publishedAt)],
    ...Object.entries(question).map(([name, value]): [string, string] => [
      formats.filter(name),
      value,
    ]),
    ...definitions.map((one): [string, string] => [
      formats.definition(one.label, one.unit),
      [one.definition, formats.formula(one.formula), one.caveat ?? ''].filter(Boolean).join(' '),
    ]),
    ...notes.map(({ text }): [string, string] => [formats.note, text]),
  ];
}
