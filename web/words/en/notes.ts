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
  const { question, period } = overview.consumption;
  const about = subjects.length > 0 ? ` (${listed(subjects)})` : '';
  switch (code) {
    case 'demonstration':
      return 'Demonstration data: except for populations and members, everything is fictitious.';
    case 'partial-year':
      return `Partial year: ${count(period.months)} of 12 months; the figures are provisional.`;
    case 'series-break':
      return `Series break${breakText(overview.consumption, about)}: the values of the two sides do not compare.`;
    case 'missing-source':
      return `Incomplete source${about}: absent months are n/a, never zero, and totals are given without them.`;
    case 'provider-aggregate':
      return `Provider’s totals${about}: neither sessions nor active users can be told from them.`;
    case 'no-weight':
      return `No weight is declared${about}: these uses stay out of weighted uses.`;
    case 'no-agreement':
      return `No signed version of the agreement is in force in ${question.year}: the cost share is n/a.`;
    case 'secret':
      return `Statistical secrecy${about}: values that rest on too few readers are replaced by s.`;
    case 'without-secret':
      return `Without secret${about}: raw uses are given there without the kinds that may not be shown.`;
    case 'unallocated':
      return `Unallocated${about}: uses that no source attributes to a member, shown outside every share.`;
  }
}

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
