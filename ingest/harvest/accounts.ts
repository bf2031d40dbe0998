import type { MemberCode } from '../../data/model/member.ts';
import { pseudonymOf } from '../keys.ts';
import type { Account } from './account.ts';
import type { Credential } from './credential.ts';
import type { ConsortiumMember } from './members.ts';
import { printable, scrubbed } from './scrub.ts';
import type { HarvestSource } from './settings.ts';

/** What accounts are made with. */
export interface AccountMaking {
  /** the key of pseudonyms of customers */
  readonly key: Buffer;
  /** the member of the group an institution is */
  readonly memberOf: (institution: ConsortiumMember) => MemberCode | null;
}

/** The account of the subscriber itself. */
export function ownAccount(
  source: HarvestSource,
  credential: Credential,
  { key }: AccountMaking,
): Account {
  return {
    id: source.source,
    source,
    credential,
    fingerprint: fingerprintOf(source, credential, key),
    ...{ tag: '', label: '', member: null },
  };
}

/** The accounts of a consortium's members; with `known`, of those the catalogue knows. */
export function memberAccounts(
  own: Account,
  members: readonly ConsortiumMember[],
  { key, memberOf }: AccountMaking,
): Account[] {
  const all = members.map((one): Account => {
    const { customer, requestor, name } = one;
    const pseudonym = short(pseudonymOf(customer, key));
    const credential = own.credential.of(customer, requestor);
    const member = memberOf(one);
    return {
      id: `${own.id}/${pseudonym}`,
      source: own.source,
      credential,
      fingerprint: fingerprintOf(own.source, credential, key),
      tag: member === null ? pseudonym : `${member}-${pseudonym}`,
      label: printable(scrubbed(name, credential.secrets())),
      member,
    };
  });
  return own.source.consortium === 'known' ? all.filter(({ member }) => member !== null) : all;
}

/** Two customers of one server are told apart in the ledger by this, and nobody learns their number. */
function short(pseudonym: string): string {
  return pseudonym.slice(2, 10);
}

function fingerprintOf({ url }: HarvestSource, credential: Credential, key: Buffer): string {
  return pseudonymOf(JSON.stringify([url, credential.parameters()]), key).slice(2);
}
