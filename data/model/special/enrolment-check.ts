/** Why a line of an enrolment upload should be looked at (domain §4). */
export const CHECK_RULES = [
  'duplicate-within',
  'duplicate-across',
  'outside-territory',
  'unknown-commune',
  'expired-active',
  'minor-adult',
  'inactive',
] as const;

/** One of {@link CHECK_RULES}. */
export type CheckRule = (typeof CHECK_RULES)[number];

/** A line to look at: the librarian finds the person in his own upload, never here (domain §5.5). */
export interface EnrolmentCheck {
  /** name of the upload */
  readonly file: string;
  readonly batch: string;
  readonly line: number;
  readonly rule: CheckRule;
  readonly member: string;
}

/** Lines of one upload under one rule. */
export interface CheckedLines {
  readonly file: string;
  readonly member: string;
  readonly rule: CheckRule;
  readonly lines: readonly number[];
}

/** Puts the lines of each upload together by rule, in the order in which they come. */
export function linesByRule(checks: readonly EnrolmentCheck[]): CheckedLines[] {
  const groups = new Map<string, EnrolmentCheck[]>();
  for (const check of checks) {
    const key = [check.batch, check.member, check.rule].join(' ');
    const own = groups.get(key);
    if (own) own.push(check);
    else groups.set(key, [check]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { file, member, rule } = first;
    return [{ file, member, rule, lines: group.map(({ line }) => line) }];
  });
}
