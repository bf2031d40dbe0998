import { readFileSync } from 'node:fs';
import { referencePath } from '../../reference.ts';

/** COUNTER's list of robots as one expression over a user agent (`data/reference/counter-robots.txt`). */
export function robotExpression(): string {
  const lines = readFileSync(referencePath('counter-robots.txt'), 'utf8').split('\n');
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('# '));
  return `(?i)${patterns.join('|')}`;
}
