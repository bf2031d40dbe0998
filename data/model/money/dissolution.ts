import { cents, type Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';

/** Money between a member and a provider. */
export interface Settlement {
  readonly member: MemberCode;
  readonly provider: string;
  readonly amount: Cents;
}

/** One line of the checklist; outstanding is negative where more was paid than was owed. */
export interface Outstanding {
  readonly member: MemberCode;
  readonly provider: string;
  readonly due: Cents;
  readonly paid: Cents;
  readonly outstanding: Cents;
}

/** What stands between the group and its dissolution. */
export interface Dissolution {
  /** may the group be dissolved? */
  readonly ready: boolean;
  /** every member × provider with money between them, by provider and member */
  readonly checklist: readonly Outstanding[];
}

/**
 * The group is dissolved only once every member has paid (convention, art. 6.2): nothing outstanding between any member and
 * any provider, one way or the other.
 *
 * @param due  everything owed, cost lines included
 * @param paid every payment
 */
export function dissolution(due: readonly Settlement[], paid: readonly Settlement[]): Dissolution {
  const lines = new Map<string, Outstanding>();
  const add = ({ member, provider, amount }: Settlement, side: 'due' | 'paid') => {
    const key = `${provider}\u0000${member}`;
    const none = { member, provider, due: cents(0), paid: cents(0), outstanding: cents(0) };
    const line = lines.get(key) ?? none;
    const next = { ...line, [side]: cents(line[side] + amount) };
    lines.set(key, { ...next, outstanding: cents(next.due - next.paid) });
  };
  for (const one of due) add(one, 'due');
  for (const one of paid) add(one, 'paid');
  const checklist = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return { ready: checklist.every(({ outstanding }) => outstanding === 0), checklist };
}
