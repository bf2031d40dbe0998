import { homesOf } from '../homes.ts';
import { MEMBERS } from '../members.ts';

/** Inhabitants each member serves in a vintage, by code; the department serves the rest. */
export function servedIn(populations: string, vintage: number): ReadonlyMap<string, number> {
  const homes = new Map(
    homesOf(populations, vintage).map(({ code, inhabitants }) => [code, inhabitants]),
  );
  const all = [...homes.values()].reduce((sum, one) => sum + one, 0);
  const communes = MEMBERS.filter(({ kind }) => kind === 'commune').map(({ code }) => code);
  const own = communes.map((code) => [code, homes.get(code) ?? 0] as const);
  const rest = all - own.reduce((sum, [, inhabitants]) => sum + inhabitants, 0);
  return new Map([['25', rest], ...own]);
}

/**
 * Cents shared out as a provider's accountant does, one cent at a time to whoever is furthest below his exact part; on
 * purpose not the product's own way, which it is compared with.
 */
export function partsOf(cents: number, served: ReadonlyMap<string, number>): Map<string, number> {
  const whole = [...served.values()].reduce((sum, one) => sum + one, 0);
  const parts = new Map(
    [...served].map(([code, weight]) => [code, Math.floor((cents * weight) / whole)]),
  );
  let left = cents - [...parts.values()].reduce((sum, one) => sum + one, 0);
  const lack = (code: string) => cents * (served.get(code) ?? 0) - (parts.get(code) ?? 0) * whole;
  while (left > 0) {
    const [neediest = ''] = [...served.keys()].sort(
      (a, b) => lack(b) - lack(a) || (a < b ? -1 : 1),
    );
    parts.set(neediest, (parts.get(neediest) ?? 0) + 1);
    left -= 1;
  }
  return parts;
}
