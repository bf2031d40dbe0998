import type { EnrolmentsPage } from '../../../data/model/enrolments-page.ts';
import { CHECK_RULES } from '../../../data/model/special/enrolment-check.ts';
import { enrolmentsWords } from '../../words/enrolments.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** What there is to check: of a member asked for line by line, so that it can be gone through; else how much there is. */
export function checksChart(page: EnrolmentsPage): Chart {
  const own = enrolmentsWords();
  const finding = own.checks.finding(page);
  const table = page.asked === null ? amounts(page) : lines(page);
  return {
    name: 'verifications',
    drawn: false,
    finding,
    sentence: own.checks.sentence(page),
    table: { caption: finding, ...table },
  };
}

function amounts({ checks, members }: EnrolmentsPage): Omit<Chart['table'], 'caption'> {
  const own = enrolmentsWords();
  const nameOf = (code: string) => members.find(({ member }) => member === code)?.name ?? code;
  return {
    columns: [
      { key: 'membre', label: words.labels.memberColumn, kind: 'text' },
      ...CHECK_RULES.map((rule) => ({
        key: rule,
        label: own.checks.rules[rule].name,
        kind: 'number' as const,
      })),
      { key: 'total', label: own.checks.total, kind: 'number' },
    ],
    rows: (checks?.lists ?? []).map(({ member, counts, total }) => ({
      membre: nameOf(member),
      ...counts,
      total,
    })),
  };
}

function lines({ checks }: EnrolmentsPage): Omit<Chart['table'], 'caption'> {
  const own = enrolmentsWords();
  return {
    columns: [
      { key: 'fichier', label: own.checks.file, kind: 'text' },
      { key: 'regle', label: own.checks.rule, kind: 'text' },
      { key: 'ligne', label: own.checks.line, kind: 'number' },
    ],
    rows: (checks?.uploads ?? []).flatMap(({ file, rules }) =>
      rules.flatMap(({ rule, lines: numbers }) =>
        numbers.map((line) => ({
          fichier: file,
          regle: own.checks.rules[rule].name,
          ligne: line,
        })),
      ),
    ),
  };
}
