import { accountOf, type Account, type Fate } from './account.ts';
import { momentOf } from './day.ts';
import { mappedRows, type MappedRow } from './mapped.ts';
import type { Declared } from './declared.ts';
import type { ProfileFile } from './settings.ts';
import { spelling } from './text.ts';

/**
 * Counts a snapshot of enrolments: a row needs a card, a known commune and a known state; birth and dates may be blank
 * but not nonsense; the same row again is a duplicate, the same card on another row is rejected.
 */
export function recountEnrolments(text: string, profile: ProfileFile, declared: Declared): Account {
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
    return 'accepted';
  });
  return accountOf(fates);
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
