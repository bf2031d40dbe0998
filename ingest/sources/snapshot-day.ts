import { parseDay, type Day } from '../../data/model/period.ts';
import { IngestError } from '../errors.ts';
import type { Profile } from '../settings/profile.ts';

/**
 * The day an enrolment file was taken: the profile's constant, else the first day in the file's name (`2025-12-31`,
 * `20251231`, `31-12-2025`).
 *
 * @returns null when its rows tell the day themselves
 * @throws IngestError when nothing tells it
 */
export function snapshotDay(
  name: string,
  { form, columns, constants }: Pick<Profile, 'form' | 'columns' | 'constants'>,
): Day | null {
  if (form === 'journal' || columns.snapshot !== undefined) return null;
  const day = dayIn(constants.snapshot ?? name);
  if (day === undefined) throw new IngestError({ code: 'no-snapshot-date' });
  return day;
}

const FORMS = [
  /(?<!\d)(?<year>\d{4})[-_.]?(?<month>\d{2})[-_.]?(?<day>\d{2})(?!\d)/g,
  /(?<!\d)(?<day>\d{2})[-_.](?<month>\d{2})[-_.](?<year>\d{4})(?!\d)/g,
];

function dayIn(text: string): Day | undefined {
  const found = FORMS.flatMap((form) => [...text.matchAll(form)]);
  return found.flatMap(({ groups }) => dayOf(groups ?? {}))[0];
}

function dayOf({ year = '', month = '', day = '' }: Readonly<Record<string, string>>): Day[] {
  try {
    return [parseDay(`${year}-${month}-${day}`)];
  } catch {
    return [];
  }
}
