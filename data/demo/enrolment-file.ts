import { dayNumber, frenchDay, LAST_DAY, YEARS, type DayNumber } from './calendar.ts';
import { randomOf } from './random.ts';
import type { Reader } from './readers.ts';

/** Headings of the enrolment snapshots. */
export const ENROLMENT_HEADINGS = [
  'Carte',
  'Bibliothèque de rattachement',
  'Année de naissance',
  'Inscrit le',
  'Expire le',
  'État',
] as const;

/** Words for the states, as the library system has them. */
export const STATES = {
  'En attente': 'requested',
  Actif: 'active',
  Renouvelé: 'renewed',
  Expiré: 'expired',
} as const;

/** Days at which the members take a snapshot of their readers. */
export const SNAPSHOTS: readonly DayNumber[] = YEARS.map((year) =>
  Math.min(dayNumber(year, 12, 31), LAST_DAY),
);

/** An expired enrolment is kept in the library system for a year. */
const KEPT = 365;
const WAITING = 12;

/** The lines of a member's snapshot at a day: whoever is enrolled, or was less than a year ago. */
export function* enrolmentLines(
  readers: readonly Reader[],
  snapshot: DayNumber,
  seed: number,
): Generator<string> {
  yield ENROLMENT_HEADINGS.join(';');
  const random = randomOf(seed, 'enrolments', readers[0]?.member ?? '', snapshot);
  for (const reader of readers) {
    if (reader.enrolledOn > snapshot || reader.expiresOn + KEPT < snapshot) continue;
    const line = enrolmentLine(reader, snapshot);
    yield line;
    if (random() < 0.0005) yield line;
  }
}

function enrolmentLine(reader: Reader, snapshot: DayNumber): string {
  const { enrolledOn, expiresOn } = reader;
  const age = snapshot - enrolledOn;
  const due = Math.min(expiresOn, enrolledOn + 365 * (Math.floor(age / 365) + 1) - 1);
  return [
    reader.card,
    reader.home.name,
    String(reader.birthYear),
    frenchDay(enrolledOn),
    frenchDay(due),
    stateOf(reader, snapshot),
  ].join(';');
}

function stateOf(reader: Reader, snapshot: DayNumber): keyof typeof STATES {
  if (reader.expiresOn < snapshot) return 'Expiré';
  const age = snapshot - reader.enrolledOn;
  if (age < WAITING && reader.id % 3 === 0) return 'En attente';
  return age < 365 ? 'Actif' : 'Renouvelé';
}
