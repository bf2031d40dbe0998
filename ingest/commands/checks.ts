import { versionFile } from '../../data/directory/layout.ts';
import { publishedNumber } from '../../data/directory/pointer.ts';
import { csvLine, neutralised } from '../../data/model/csv-text.ts';
import {
  linesByRule,
  type CheckedLines,
  type EnrolmentCheck,
} from '../../data/model/special/enrolment-check.ts';
import { statement, withReadOnly } from '../database.ts';
import { EXIT, IngestError } from '../errors.ts';
import { readSettings } from '../settings/read.ts';
import type { Command, Shell } from './command.ts';

/** Lines shown of one rule; the CSV and JSON forms tell all. */
const SHOWN = 12;

/**
 * `checks [--member CODE] [--csv | --json]`: what to look at in the last enrolment uploads, by file and line. A commune's
 * librarian asks for his own member's.
 */
export const checkEnrolments: Command = {
  options: { member: 'value', csv: 'flag', json: 'flag' },
  needs: 0,
  async run(shell, given) {
    const checks = await checksOf(shell, given.value('member') ?? null);
    if (given.flag('json')) shell.out(JSON.stringify(checks, null, 2));
    else if (given.flag('csv')) for (const line of csvOf(checks, shell)) shell.out(line);
    else for (const line of print(checks, shell)) shell.out(line);
    return EXIT.done;
  },
};

async function checksOf({ layout }: Shell, member: string | null): Promise<EnrolmentCheck[]> {
  if (member !== null) await requireMember(layout.settings, member);
  const number = await publishedNumber(layout);
  if (number === undefined) return [];
  return withReadOnly(versionFile(layout, number), (database) =>
    database.rows<EnrolmentCheck>(statement('enrolment-checks/enrolment-checks.sql'), { member }),
  );
}

async function requireMember(settings: string, member: string): Promise<void> {
  const { agreement } = await readSettings(settings);
  const members = agreement.members.map(({ code }) => code as string);
  if (!members.includes(member))
    throw new IngestError({ code: 'unknown-member', member, members }, EXIT.usage);
}

function csvOf(checks: readonly EnrolmentCheck[], { words }: Shell): string[] {
  const { headings, rule } = words.checks;
  return [
    `\uFEFF${csvLine(headings)}`,
    ...checks.map((check) =>
      csvLine(
        [check.member, check.file, String(check.line), rule[check.rule], check.batch].map(
          neutralised,
        ),
      ),
    ),
  ];
}

function print(checks: readonly EnrolmentCheck[], { words }: Shell): string[] {
  const groups = linesByRule(checks);
  const files = new Set(groups.map(({ file }) => file));
  return [
    words.checks.summary(checks.length),
    ...[...files].flatMap((file) => [
      file,
      ...groups
        .filter((group) => group.file === file)
        .map((group) => `  ${linesText(group, words)}`),
    ]),
  ];
}

function linesText({ rule, lines }: CheckedLines, { checks, number }: Shell['words']): string {
  const shown = lines.slice(0, SHOWN).map((line) => number(line));
  return checks.lines(checks.rule[rule], shown, lines.length);
}
