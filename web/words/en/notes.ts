import type { Note } from '../../../data/model/answer.ts';
import type { Answered, NotesWords } from '../notes.ts';
import { count, longDay, monthName } from '../format.ts';
import { listed } from './grammar.ts';

/** What stands under the figures, in English. */
export const notes: NotesWords = { notes: statements, agreement: agreementText };

/** One statement for each reason, its subjects listed. */
function statements(overview: Answered): readonly string[] {
  const subjects = new Map<Note['code'], string[]>();
  for (const { code, subject } of overview.consumption.notes) {
    subjects.set(code, [...(subjects.get(code) ?? []), ...(subject ? [subject] : [])]);
  }
  const months = monthsWithoutSecret(overview);
  if (months.length > 0)
    subjects.set('without-secret', [...(subjects.get('without-secret') ?? []), ...months]);
  return [...subjects].map(([code, names]) => noteText(code, names, overview));
}

function monthsWithoutSecret({ timeline }: Answered): readonly string[] {
  const found = (timeline?.points ?? []).filter(({ withoutSecret }) => withoutSecret);
  return found.length > 0 && found.length === timeline?.points.length
    ? ['every month']
    : found.map(({ month }) => monthName(month));
}

function noteText(code: Note['code'], subjects: readonly string[], overview: Answered): string {
  return NOTES[code](subjects.length > 0 ? ` (${listed(subjects)})` : '', overview.consumption);
}

const NOTES: Readonly<
  Record<Note['code'], (about: string, answer: Answered['consumption']) => string>
> = {
  demonstration: () =>
    'Demonstration data: except for populations and members, everything is fictitious.',
  'partial-year': (_, answer) =>
    `Partial year: ${count(answer.period.months)} of 12 months; the figures are provisional.`,
  'series-break': (about, answer) =>
    `Series break${breakText(answer, about)}: the values of the two sides do not compare.`,
  'missing-source': (about) =>
    `Incomplete source${about}: absent months are n/a, never zero, and totals are given without them.`,
  'provider-aggregate': (about) =>
    `Provider’s totals${about}: neither sessions nor active users can be told from them.`,
  corrected: (about) => `Figure corrected by hand${about}: the timeline says which and why.`,
  'no-weight': (about) => `No weight is declared${about}: these uses stay out of weighted uses.`,
  'no-agreement': (_, answer) =>
    `No signed version of the agreement is in force in ${answer.question.year}: the cost share is n/a.`,
  secret: (about) =>
    `Statistical secrecy${about}: values that rest on too few readers are replaced by s.`,
  'without-secret': (about) =>
    `Without secret${about}: raw uses are given there without the kinds that may not be shown.`,
  unallocated: (about) =>
    `Unallocated${about}: uses that no source attributes to a member, shown outside every share.`,
};

function breakText({ comparison }: Answered['consumption'], about: string): string {
  const found = comparison?.seriesBreak;
  return found ? ` on ${longDay(found.date)} (${found.label})` : about;
}

function agreementText({ consumption }: Answered): string {
  const { agreement } = consumption;
  if (!agreement) return '';
  const kind = agreement.populationKind === 'municipal' ? 'municipal' : 'total';
  const population = `${count(agreement.departmentPopulation)} inhabitants`;
  return `Cost share: ${kind} populations of Insee ${agreement.vintage} (${population}), fixed in the version “${agreement.id}” of the agreement; the Department serves the rest.`;
}
