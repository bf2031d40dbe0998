import { checksAmount } from '../../../data/model/checks-page.ts';
import type { Context } from '../../../data/model/context.ts';
import type { AmountToCheck } from '../../../data/model/special/check-mark.ts';
import { count } from '../format.ts';
import { of, plural } from './grammar.ts';
import { t } from './typeset.ts';

interface Told {
  readonly checks: readonly AmountToCheck[] | null;
  readonly asked: string | null;
  readonly context: Pick<Context, 'member'>;
}

/** Why somebody else sees no list. */
export const STAFF_ONLY = t`La liste des vérifications est réservée aux bibliothécaires connectés.`;

/** How much remains to check, and how much is done. */
export function checksFinding({ checks, asked, context }: Told): string {
  if (checks === null) return t`Vérifications des inscriptions`;
  const { remaining, done } = checksAmount(checks, asked === null ? null : context.member);
  const where = t`dans les derniers fichiers${asked === null ? '' : ` ${of(asked)}`}`;
  const finished = t`${count(done)} ${plural(done, 'faite', 'faites')}`;
  if (remaining === 0)
    return done === 0
      ? t`Rien à vérifier ${where}`
      : t`Plus rien à vérifier ${where} : ${finished}`;
  const lines = t`${count(remaining)} ${plural(remaining, 'ligne', 'lignes')} à vérifier ${where}`;
  return done === 0 ? lines : t`${lines}, ${finished}`;
}
