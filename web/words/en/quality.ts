import type { Quality } from '../../../data/model/frame.ts';
import { longDay, longMonth } from '../format.ts';
import { capital, plural } from './grammar.ts';

/** The quality strip, one statement each: fictitious or not, up to when, how complete. */
export function quality(found: Quality): readonly string[] {
  const statements: string[] = [];
  if (found.demonstration) statements.push('Demonstration data');
  const what = found.demonstration ? '' : 'data ';
  if (found.dataTo) statements.push(`${what}up to ${longDay(found.dataTo)}`);
  const state = found.partial ? ', provisional year' : '';
  statements.push(`${found.monthsReceived} of 12 months${state}`);
  statements.push(sources(found));
  return [capital(statements[0] ?? ''), ...statements.slice(1)];
}

function sources({ sourcesReceived, sourcesExpected, late }: Quality): string {
  const total = `${sourcesReceived} of ${sourcesExpected} ${plural(sourcesExpected, 'source', 'sources')}`;
  if (late.length === 0) return total;
  const awaited = late.map(({ name, month }) => `${name}: ${longMonth(month)} awaited`).join(', ');
  return `${total} (${awaited})`;
}
