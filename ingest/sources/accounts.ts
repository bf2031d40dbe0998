import { statement } from '../database.ts';
import { pseudonymise } from '../pseudonymise.ts';
import type { Mapped } from './mapped.ts';
import type { Workshop } from './source.ts';

/**
 * Judges a table a library supplies: which card stands behind which account at a provider. Without it a provider that names
 * accounts tells nothing of activation (domain §5.2).
 */
export async function judgeAccounts({ database, keys }: Workshop): Promise<void> {
  await pseudonymise(database, keys, statement('sources/distinct-card.sql'));
  await database.run(statement('sources/judge-account.sql'));
}

/** Keeps its rows, account and card under the enrolment key alone. */
export async function acceptAccounts(
  { database, today }: Workshop,
  { profile, incoming }: Mapped,
): Promise<void> {
  await database.run(statement('sources/accept-account.sql'), {
    provider: profile.provider ?? '',
    batch: incoming.batch,
    today,
  });
}
