import { onTestFinished } from 'vitest';
import { openOidcHouse, type OidcHouse } from './oidc-house.ts';
import type { TestProvider } from './oidc.ts';

/** Roles by the groups a provider tells. */
export const GROUP_ROLES = [
  { claim: 'groups', is: 'commission', role: 'commission' },
  { claim: 'groups', is: 'besancon', role: 'librarian', member: '25056' },
] as const;

/** A house of one test, closed when that is over. */
export async function housedBy(
  provider: TestProvider,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<OidcHouse> {
  const settled = provider.settings({ roles: GROUP_ROLES, ...settings });
  const house = await openOidcHouse(settled, provider.secret);
  onTestFinished(() => house.close());
  return house;
}

/** The same, where Zoé is known to the provider as of some groups. */
export function housedFor(
  provider: TestProvider,
  groups: readonly string[] = ['commission'],
): Promise<OidcHouse> {
  const person = { name: 'Zoé Petit', email: 'ada', email_verified: true, groups };
  provider.people.set('zoe', person);
  return housedBy(provider);
}
