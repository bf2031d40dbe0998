import { accountOf, type Account, type Fate } from './account.ts';
import { momentOf } from './day.ts';
import type { Listed } from './enrolment-moves.ts';
import { mappedRows, type MappedRow } from './mapped.ts';
import type { Declared } from './declared.ts';
import type { ProfileFile } from './settings.ts';
import { spelling } from './text.ts';

/** A reader as a snapshot lists it. */
export interface Enrolled extends Listed {
  /** INSEE code of the home library's */
  readonly commune: string;
  /** undefined: not told */
  readonly birthYear: number | undefined;
}

/**
 * Counts a snapshot of enrolments: a row needs a card, a known commune and a known state; birth and dates may be blank
 * but not nonsense; the same row again is a duplicate, the same card on another row is rejected.
 */
export function recountEnrolments(
  text: string,
  profile: ProfileFile,
  declared: Declared,
): { readonly account: Account; readonly enrolled: readonly Enrolled[] } {
  const enrolled: Enrolled[] = [];
  const seen = new Set<string>();
  const cards = new Set<string>();
  const fates = mappedRows(text, profile).map((row): Fate => {
    if (row.fate) return row.fate;
    if (!isSound(row, profile, declared)) return 'rejected';
    if (seen.has(row.whole)) return 'duplicates';
    const card = row.field('card') ?? '';
    if (cards.has(card)) return 'rejected';
    seen.add(row.whole);
    cards.add(card);
    enrolled.push(enrolledIn(row, profile, declared));
    return 'accepted';
  });
  return { account: accountOf(fates), enrolled };
}

function enrolledIn(
  { field }: Extract<MappedRow, { fate: undefined }>,
  { dates = 'dd/mm/yyyy', states = {} }: ProfileFile,
  declared: Declared,
): Enrolled {
  const day = (name: string): string => {
    const found = momentOf(dates, field(name) ?? '');
    return found
      ? [found.year, found.month, found.day].map((part) => String(part).padStart(2, '0')).join('-')
      : '';
  };
  const birth = field('birthYear') ?? day('birthDate').slice(0, 4);
  return {
    card: field('card') ?? '',
    commune: declared.placeCommune.get(spelling(field('commune') ?? '')) ?? '',
    birthYear: birth === '' ? undefined : Number(birth),
    enrolledOn: day('enrolledOn'),
    expiresOn: day('expiresOn'),
    state: states[field('state') ?? ''] as Listed['state'],
  };
}

function isSound(
  { field }: Extract<MappedRow, { fate: undefined }>,
  { dates = 'dd/mm/yyyy', states = {} }: ProfileFile,
  declared: Declared,
): boolean {
  const isDay = (text = ''): boolean => text === '' || momentOf(dates, text) !== undefined;
  const birth = field('birthYear');
  return (
    field('card') !== '' &&
    declared.placeMember.has(spelling(field('commune') ?? '')) &&
    (birth === undefined ? isDay(field('birthDate')) : /^((19|20)\d\d)?$/.test(birth)) &&
    isDay(field('enrolledOn')) &&
    isDay(field('expiresOn')) &&
    states[field('state') ?? ''] !== undefined
  );
}
