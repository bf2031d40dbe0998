import { statement } from '../database.ts';
import { pseudonymise } from '../pseudonymise.ts';
import type { Accepting } from './accept-events.ts';
import type { Workshop } from './source.ts';

/**
 * Notes which enrolments were active in which month, and of no resource: the only meeting of use and enrolment, held while the
 * file is read and both keys apply (domain §5.2).
 *
 * @param readerIs what the file names its readers by
 */
export async function acceptActivity(
  { database, keys, settings }: Workshop,
  { source, batch }: Accepting,
  readerIs: 'card' | 'account',
): Promise<void> {
  await pseudonymise(database, keys, statement('sources/distinct-active.sql'));
  await database.run(statement('sources/accept-activity.sql'), {
    source,
    batch,
    is_account: readerIs === 'account',
    adult: [...settings.catalogue.adult],
  });
}
