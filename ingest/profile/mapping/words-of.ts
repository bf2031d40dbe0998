import { matchingKey } from '../../../data/model/commune.ts';
import { slug } from '../../../data/model/slug.ts';
import type { Headings } from '../../sources/counts/headings.ts';
import { isSummaryWord } from '../../sources/counts/summary.ts';
import type { Guess } from '../propose.ts';
import { bodyOf } from '../sample.ts';
import { measureOf } from './measure-word.ts';

/** A word of a file whose meaning somebody has to say. */
export interface FileWord {
  /** its field among the choices */
  readonly field: string;
  readonly word: string;
  /** what it seems to mean; empty when nobody knows */
  readonly meaning: string;
  readonly of: 'measure' | 'state';
  /** index of the column it stands in; null: it is a heading */
  readonly column: number | null;
}

/** Words asked about, at most. */
const MOST = 40;

/** The words of a table that its columns leave to be said: names of measures, in cells or in headings, and states of enrolments. */
export function wordsOf(
  { sample, guessed }: Guess,
  { rows }: Headings,
  roles: readonly string[],
): readonly FileWord[] {
  const headed = (row: readonly string[] = [], role: string): string[] =>
    row.filter((cell, column) => roles[column] === role && cell !== '');
  const under = (column: number): string[] =>
    column < 0 ? [] : bodyOf(sample).map((row) => row[column] ?? '').filter((cell) => cell !== ''); // prettier-ignore
  const measures = [
    ...headed(rows.at(-1), 'metrics'),
    ...headed(rows[1], 'months-metrics'),
    ...headed(rows[0], 'metrics-months'),
  ].filter((word) => !isSummaryWord(word));
  const [metric, state] = [roles.indexOf('metric'), roles.indexOf('state')];
  const of = (
    words: readonly string[],
    column: number | null,
    meaning: (word: string) => string,
    what: FileWord['of'],
  ): FileWord[] =>
    words.map((word) => {
      const field = `w-${slug(word)}`;
      return { field, word, meaning: meaning(word), of: what, column };
    });
  const all = [
    ...of(measures, null, (word) => guessedMeasure(word, guessed.metrics), 'measure'),
    ...of(under(metric), metric, measureOf, 'measure'),
    ...of(stateWords(under(state)), state, stateOf, 'state'),
  ];
  return [...new Map(all.map((one) => [one.field, one])).values()].slice(0, MOST);
}

function guessedMeasure(word: string, metrics: Readonly<Record<string, string>>): string {
  const meaning = metrics[word];
  return measureOf(word) || (meaning === undefined ? '' : measureOf(meaning));
}

/** Texts that many rows share: nobody's name. */
function stateWords(cells: readonly string[]): string[] {
  const isCommon = (word: string): boolean => cells.filter((cell) => cell === word).length > 1;
  return cells.filter((word) => /^\p{L}[\p{L} '’-]{0,23}$/u.test(word) && isCommon(word));
}

const STATES: readonly (readonly [state: string, start: RegExp])[] = [
  ['active', /^(acti|valid|en cours|a jour)/],
  ['expired', /^(expir|perim|echu)/],
  ['renewed', /^(renouv|reinscri|renew)/],
  ['requested', /^(demand|en attente|request|pending)/],
  ['rejected', /^(refus|rejet|reject)/],
  ['erased', /^(supprim|efface|erase|delete)/],
];

function stateOf(word: string): string {
  const key = matchingKey(word);
  return STATES.find(([, start]) => start.test(key))?.[0] ?? '';
}
