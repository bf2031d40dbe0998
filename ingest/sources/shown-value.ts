import { nearest } from '../../data/model/nearest.ts';
import type { RejectRule } from '../counts.ts';
import { textsOf } from '../settings/dated-name.ts';
import type { Profile } from '../settings/profile.ts';
import type { Workshop } from './source.ts';

/** A value on so many rows of a file is no person's. */
const COMMON = 5;

/** Values compared with known names, at most: a file that holds more of them names nothing we know. */
const COMPARED = 200;

interface Refused {
  readonly rule: RejectRule;
  readonly value: string | null;
}

/**
 * Which refused values of a file about persons may be told. Columns slip, and then a name, a login or a title stands where a
 * commune should: a value is told when it is close to a known name, is a mere date or a short code, or is on many rows; of any
 * other, line and column are enough to find it in the file.
 */
export function shownValues(
  workshop: Workshop,
  profile: Profile,
  refused: readonly Refused[],
): (one: Refused) => boolean {
  const rows = new Map<string, number>();
  for (const { value } of refused) if (value !== null) rows.set(value, (rows.get(value) ?? 0) + 1);
  const near = new Map<string, boolean>();
  const isNear = (rule: RejectRule, value: string): boolean => {
    const key = `${rule} ${value}`;
    if (!near.has(key) && near.size < COMPARED)
      near.set(key, namesLike(workshop, profile, rule, value).length > 0);
    return near.get(key) ?? false;
  };
  return ({ rule, value }) =>
    value !== null &&
    ((rows.get(value) ?? 0) >= COMMON || isPlain(rule, value) || isNear(rule, value));
}

/** A date where a date is due, or a code of three characters: nobody is called so. */
function isPlain(rule: RejectRule, value: string): boolean {
  if (rule === 'bad-date' || rule === 'future-date') return /^[\d/.:\sTZ-]{1,20}$/.test(value);
  return /^[\p{Lu}\d]{1,3}$/u.test(value);
}

function namesLike(
  { places, settings }: Workshop,
  profile: Profile,
  rule: RejectRule,
  value: string,
): string[] {
  if (rule === 'unknown-place') return places.suggest(value);
  if (rule === 'unknown-resource') return nearest(value, textsOf(settings.catalogue.names));
  return rule === 'unknown-state' ? nearest(value, Object.keys(profile.states)) : [];
}
