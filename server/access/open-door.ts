import type { Layout } from '../../data/directory/layout.ts';
import type { Config } from '../config.ts';
import type { Records } from '../records/records.ts';
import { accountsIn, type Accounts } from './accounts.ts';
import { Door } from './door.ts';
import { clientSecret } from './oidc/client-secret.ts';
import type { Elsewhere } from './oidc/elsewhere.ts';
import { Trial } from './trial.ts';
import { wordsIn } from '../words/words.ts';
import { sealingKeyIn } from './sealing-key.ts';

/**
 * The accounts of a data directory and the door they open; what was done more than twelve months ago goes.
 *
 * @throws CommandError in words where the secret of the identity provider is missing or seen
 */
export async function openDoor(
  records: Records,
  config: Pick<Config, 'origin' | 'publicIndicators' | 'oidc' | 'language'>,
  { keys }: Pick<Layout, 'keys'>,
  now: () => Date,
) {
  const { origin, publicIndicators, oidc } = config;
  const sealingKey = sealingKeyIn(keys);
  const accounts = accountsIn(records, { now, sealingKey, isOpen: () => publicIndicators });
  await accounts.audit.purge();
  const trial = new Trial();
  const [row] = await records.read('access/any-account');
  const elsewhere = await elsewhereOf(config, keys, accounts);
  const access = new Door(accounts, trial, origin !== null || oidc !== null);
  const door = { accounts, trial, access, ...(elsewhere && { elsewhere }) };
  return { door, mayEnter: oidc !== null || Number(row?.accounts) > 0 };
}

/** What speaks OpenID Connect is loaded where it is spoken. */
async function elsewhereOf(
  { oidc, language }: Pick<Config, 'oidc' | 'language'>,
  keys: string,
  accounts: Accounts,
): Promise<Elsewhere | null> {
  if (!oidc) return null;
  const secret = await clientSecret(oidc, keys, wordsIn(language));
  const { Elsewhere } = await import('./oidc/elsewhere.ts');
  return new Elsewhere(oidc, secret, accounts);
}
