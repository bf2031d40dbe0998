import type { Layout } from '../../data/directory/layout.ts';
import type { Config } from '../config.ts';
import type { Records } from '../records/records.ts';
import { accountsIn } from './accounts.ts';
import { Door } from './door.ts';
import { Trial } from './trial.ts';
import { sealingKeyIn } from './sealing-key.ts';

/** The accounts of a data directory and the door they open; what was done more than twelve months ago goes. */
export async function openDoor(
  records: Records,
  { origin, publicIndicators }: Pick<Config, 'origin' | 'publicIndicators'>,
  { keys }: Pick<Layout, 'keys'>,
  now: () => Date,
) {
  const sealingKey = sealingKeyIn(keys);
  const accounts = accountsIn(records, { now, sealingKey, isOpen: () => publicIndicators });
  await accounts.audit.purge();
  const trial = new Trial();
  const [row] = await records.read('access/any-account');
  const access = new Door(accounts, trial, origin !== null);
  return { door: { accounts, trial, access }, hasAccounts: Number(row?.accounts) > 0 };
}
