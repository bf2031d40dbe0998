import type { CheckedUpload, CheckList } from './check-list.ts';
import { CHECK_RULES, type CheckRule } from './enrolment-check.ts';

/** What may be noted of a line that was looked at: right as it is, mended in the library's software, or to come back to. */
export const CHECK_STANDINGS = ['seen', 'corrected', 'again'] as const;

/** One of {@link CHECK_STANDINGS}. */
export type CheckStanding = (typeof CHECK_STANDINGS)[number];

/** What tells a check apart from every other: in a newer upload, another batch, the same person is a new one. */
export interface CheckKey {
  readonly batch: string;
  readonly rule: CheckRule;
  readonly line: number;
}

/** What somebody noted, nothing of the person concerned. */
export interface CheckNote {
  readonly standing: CheckStanding;
  /** may be empty */
  readonly comment: string;
  /** a name or a function, as it was typed */
  readonly author: string;
  /** UTC, ISO 8601 */
  readonly markedAt: string;
}

/** The last note on one line. */
export interface CheckMark extends CheckKey, CheckNote {
  /** grows with every note of the house */
  readonly number: number;
}

/** Lines that were marked together. */
export interface MarkedLines extends CheckNote {
  readonly lines: readonly number[];
}

/** How far one rule of an upload was gone through. */
export interface WorkedRule {
  readonly rule: CheckRule;
  /** lines nobody looked at, and those to come back to, in the order of the file */
  readonly remaining: readonly number[];
  /** the last marks first */
  readonly marked: readonly MarkedLines[];
}

/** An upload of a member, what remains of it first. */
export interface WorkedUpload extends Omit<CheckedUpload, 'rules'> {
  readonly rules: readonly WorkedRule[];
}

/** How far a member's work list was gone through, in lines × rules. */
export interface AmountToCheck extends Pick<CheckList, 'member'> {
  /** what remains, by rule; those to come back to are among them */
  readonly counts: Readonly<Record<CheckRule, number>>;
  readonly remaining: number;
  readonly again: number;
  readonly done: number;
}

/** The same, and its lines. */
export interface WorkList extends AmountToCheck {
  readonly uploads: readonly WorkedUpload[];
}

/** Is a line of that standing done with? */
export function isDone(standing: CheckStanding): boolean {
  return standing !== 'again';
}

/** A work list with what was noted of its lines; marks on other lines are left out. */
export function workList(list: CheckList, marks: readonly CheckMark[]): WorkList {
  const uploads = list.uploads.map((upload) => ({ ...upload, rules: rulesOf(upload, marks) }));
  const rules = uploads.flatMap((upload) => upload.rules);
  const counts = Object.fromEntries(
    CHECK_RULES.map((rule) => {
      const own = rules.filter((one) => one.rule === rule);
      return [rule, sum(own.map(({ remaining }) => remaining.length))];
    }),
  ) as Record<CheckRule, number>;
  const marked = rules.flatMap((rule) => rule.marked);
  const again = marked.filter(({ standing }) => !isDone(standing));
  const remaining = sum(Object.values(counts));
  const done = list.total - remaining;
  return {
    ...{ member: list.member, counts, remaining, done, uploads },
    again: sum(again.map(({ lines }) => lines.length)),
  };
}

function rulesOf({ batch, rules }: CheckedUpload, marks: readonly CheckMark[]): WorkedRule[] {
  const ofUpload = marks.filter((mark) => mark.batch === batch);
  const worked = rules.map(({ rule, lines }) => {
    const standing = new Set(lines);
    const own = ofUpload.filter((mark) => mark.rule === rule && standing.has(mark.line));
    const done = new Set(own.flatMap((mark) => (isDone(mark.standing) ? [mark.line] : [])));
    return { rule, remaining: lines.filter((line) => !done.has(line)), marked: together(own) };
  });
  return worked.sort((a, b) => Number(a.remaining.length === 0) - Number(b.remaining.length === 0));
}

function together(marks: readonly CheckMark[]): MarkedLines[] {
  const groups = new Map<string, CheckNote & { readonly lines: number[] }>();
  for (const { line, standing, comment, author, markedAt } of marks) {
    const key = [markedAt, standing, author, comment].join('\u001F');
    const group = groups.get(key) ?? { standing, comment, author, markedAt, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, lines: group.lines.sort((a, b) => a - b) }))
    .sort((a, b) => Number(a.markedAt < b.markedAt) - Number(a.markedAt > b.markedAt));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
