/** One row of a snapshot, as a hand would list it; days are `yyyy-mm-dd`, `''` for none. */
export interface Listed {
  readonly card: string;
  readonly enrolledOn: string;
  readonly expiresOn: string;
  readonly state: 'requested' | 'rejected' | 'active' | 'renewed' | 'expired';
}

/** A snapshot of one member's readers. */
export interface Snapshot {
  readonly day: string;
  readonly rows: readonly Listed[];
}

const DAY = 86_400_000;

/**
 * Follows every card from one snapshot to the next, one at a time, by the words of the domain (§4): new, renewed, expired,
 * vanished, pending, rejected. Shares no code with the product.
 */
export function movesBetween(before: Snapshot, after: Snapshot): Record<string, number> {
  const moves: Record<string, number> = {
    enrolled: 0, pending: 0, late: 0, expiring: 0, kept: 0, new: 0, returned: 0,
    renewed: 0, expired: 0, vanished: 0, rejected: 0,
  }; // prettier-ignore
  const add = (measure: string): void => void (moves[measure] = (moves[measure] ?? 0) + 1);
  const [olds, nows] = [before, after].map(
    ({ rows }) => new Map(rows.map((row) => [row.card, row])),
  );
  for (const card of cardsOf(before, after)) {
    const [old, now] = [olds?.get(card), nows?.get(card)];
    for (const measure of movesOf(old, now, before.day, after.day)) add(measure);
  }
  return moves;
}

function movesOf(
  old: Listed | undefined,
  now: Listed | undefined,
  ...[since, until]: readonly [string, string]
): string[] {
  const was = old !== undefined && isValid(old, since);
  const is = now !== undefined && isValid(now, until);
  return [...stockOf(now, is, until), ...(is ? arrivalOf(old, was, now, since) : leaveOf(old, was, now, until)), ...(now?.state === 'rejected' && old?.state !== 'rejected' ? ['rejected'] : [])]; // prettier-ignore
}

function stockOf(now: Listed | undefined, is: boolean, until: string): string[] {
  if (is) {
    const soon = now?.expiresOn !== '' && daysBetween(until, now?.expiresOn ?? '') < 60;
    return soon ? ['enrolled', 'expiring'] : ['enrolled'];
  }
  if (now?.state !== 'requested') return [];
  const late = now.enrolledOn !== '' && daysBetween(now.enrolledOn, until) > 7;
  return late ? ['pending', 'late'] : ['pending'];
}

function arrivalOf(old: Listed | undefined, was: boolean, now: Listed, since: string): string[] {
  const isNew =
    !was &&
    (old === undefined ||
      ['requested', 'rejected'].includes(old.state) ||
      (now.enrolledOn !== '' && now.enrolledOn > since));
  if (isNew) return ['new'];
  const later = old !== undefined && isLater(old, now);
  return [was ? 'kept' : 'returned', ...(later ? ['renewed'] : [])];
}

function isLater(old: Listed, now: Listed): boolean {
  if (old.expiresOn !== now.expiresOn)
    return old.expiresOn !== '' && now.expiresOn !== '' && now.expiresOn > old.expiresOn;
  return now.state === 'renewed' && old.state !== 'renewed';
}

function leaveOf(
  old: Listed | undefined,
  was: boolean,
  now: Listed | undefined,
  until: string,
): string[] {
  if (!was) return [];
  const ranOut = old?.expiresOn !== '' && (old?.expiresOn ?? '') < until;
  const expired = now === undefined ? ranOut : !['requested', 'rejected'].includes(now.state);
  return [expired ? 'expired' : 'vanished'];
}

function isValid({ state, expiresOn }: Listed, day: string): boolean {
  return (state === 'active' || state === 'renewed') && (expiresOn === '' || expiresOn >= day);
}

function cardsOf(...snapshots: readonly Snapshot[]): Set<string> {
  return new Set(snapshots.flatMap(({ rows }) => rows.map(({ card }) => card)));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
