import { MEASURE_WORDS } from '../../../data/model/imports/mapping.ts';
import { metricByWord, TIME, type Measured } from '../../sources/counts/metric-word.ts';

/** The word a profile has for what is measured; empty when it has none of those that are offered. */
export function measureWord({ metric, unit }: Measured): string {
  const word = metric === TIME ? (unit ?? 'time') : metric;
  return MEASURE_WORDS.find((one) => one === word) ?? '';
}

/** The same for a word of a file; empty when nobody knows it. */
export function measureOf(word: string): string {
  const known = metricByWord(word);
  return known ? measureWord(known) : '';
}
