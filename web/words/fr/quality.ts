import type { Quality } from '../../../data/model/frame.ts';
import { longDay, longMonth } from '../format.ts';
import { plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

/** The quality strip, one statement each: fictitious or not, up to when, how complete. */
export function quality(found: Quality): readonly string[] {
  const statements: string[] = [];
  if (found.demonstration) statements.push(t`Données de démonstration`);
  const what = found.demonstration ? '' : 'données ';
  if (found.dataTo) statements.push(t`${what}arrêtées au ${longDay(found.dataTo)}`);
  const state = found.partial ? ', année provisoire' : '';
  statements.push(t`${found.monthsReceived} mois sur 12${state}`);
  statements.push(sources(found));
  return [capital(statements[0] ?? ''), ...statements.slice(1)];
}

function sources({ sourcesReceived, sourcesExpected, late }: Quality): string {
  const total = t`${sourcesReceived} ${plural(sourcesReceived, 'source', 'sources')} sur ${sourcesExpected}`;
  if (late.length === 0) return total;
  const awaited = late
    .map(({ name, month }) => t`${name} : ${longMonth(month)} attendu`)
    .join(', ');
  return `${total} (${awaited})`;
}
