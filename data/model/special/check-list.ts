import type { MemberCode } from '../member.ts';
import type { Day } from '../period.ts';
import { CHECK_RULES, type CheckRule, type EnrolmentCheck } from './enrolment-check.ts';

/** A line to look at, with the day its upload came. */
export interface ReceivedCheck extends EnrolmentCheck {
  readonly receivedOn: Day;
}

/** What to look at in one upload of a member: lines of its own file, never a name or a use (domain §5.5). */
export interface CheckedUpload {
  readonly file: string;
  readonly batch: string;
  readonly receivedOn: Day;
  readonly rules: readonly { readonly rule: CheckRule; readonly lines: readonly number[] }[];
}

/** The work list of one member. */
export interface CheckList {
  readonly member: MemberCode;
  /** lines × rules */
  readonly total: number;
  readonly counts: Readonly<Record<CheckRule, number>>;
  readonly uploads: readonly CheckedUpload[];
}

/** The work list of a member, by upload and rule, lines in the order of the file; a rule without a line is left out. */
export function checkList(member: MemberCode, checks: readonly ReceivedCheck[]): CheckList {
  const own = checks.filter((check) => check.member === member);
  const batches = [...new Set(own.map(({ batch }) => batch))];
  return {
    member,
    total: own.length,
    counts: Object.fromEntries(
      CHECK_RULES.map((rule) => [rule, linesOf(own, rule).length]),
    ) as Record<CheckRule, number>,
    uploads: batches.flatMap((batch) => uploadOf(own.filter((check) => check.batch === batch))),
  };
}

function uploadOf(checks: readonly ReceivedCheck[]): CheckedUpload[] {
  return checks.slice(0, 1).map(({ file, batch, receivedOn }) => ({
    file,
    batch,
    receivedOn,
    rules: CHECK_RULES.map((rule) => ({ rule, lines: linesOf(checks, rule) })).filter(
      ({ lines }) => lines.length > 0,
    ),
  }));
}

function linesOf(checks: readonly ReceivedCheck[], rule: CheckRule): number[] {
  return checks
    .filter((check) => check.rule === rule)
    .map(({ line }) => line)
    .sort((a, b) => a - b);
}
