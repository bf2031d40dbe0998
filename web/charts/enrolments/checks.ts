import type { ChecksPage } from '../../../data/model/checks-page.ts';
import type { CheckNote, WorkedRule } from '../../../data/model/special/check-mark.ts';
import { CHECK_RULES } from '../../../data/model/special/enrolment-check.ts';
import { checksWords } from '../../words/checks.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** What there is to check: of a member asked for line by line, so that it can be gone through; else how much there is. */
export function checksChart(page: ChecksPage): Chart {
  const own = checksWords();
  const finding = own.finding(page);
  const table = page.asked === null ? amounts(page) : lines(page);
  return {
    name: 'verifications',
    drawn: false,
    finding,
    sentence: own.lede(page),
    table: { caption: finding, ...table },
  };
}

function amounts({ checks, members }: ChecksPage): Omit<Chart['table'], 'caption'> {
  const own = checksWords();
  const nameOf = (code: string) => members.find((one) => one.code === code)?.name ?? code;
  return {
    columns: [
      { key: 'membre', label: words.labels.memberColumn, kind: 'text' },
      ...CHECK_RULES.map((rule) => ({
        key: rule,
        label: own.rules[rule].name,
        kind: 'number' as const,
      })),
      { key: 'restant', label: own.remaining, kind: 'number' },
      { key: 'fait', label: own.done, kind: 'number' },
    ],
    rows: (checks?.lists ?? []).map(({ member, counts, remaining, done }) => ({
      membre: nameOf(member),
      ...counts,
      restant: remaining,
      fait: done,
    })),
  };
}

function lines({ checks }: ChecksPage): Omit<Chart['table'], 'caption'> {
  const own = checksWords();
  return {
    columns: [
      { key: 'fichier', label: own.file, kind: 'text' },
      { key: 'regle', label: own.rule, kind: 'text' },
      { key: 'ligne', label: own.line, kind: 'number' },
      { key: 'etat', label: own.standing, kind: 'text' },
      { key: 'commentaire', label: own.comment, kind: 'text' },
    ],
    rows: (checks?.uploads ?? []).flatMap(({ file, rules }) =>
      rules.flatMap((worked) =>
        linesOf(worked).map(([line, note]) => ({
          fichier: file,
          regle: own.rules[worked.rule].name,
          ligne: line,
          etat: note ? own.standings[note.standing] : own.open,
          commentaire: note?.comment ?? '',
        })),
      ),
    ),
  };
}

/** Every line of a rule, what remains first, with what was noted of it. */
function linesOf({ remaining, marked }: WorkedRule): [number, CheckNote | undefined][] {
  const noted = new Map(marked.flatMap((note) => note.lines.map((line) => [line, note] as const)));
  return [...new Set([...remaining, ...noted.keys()])].map((line) => [line, noted.get(line)]);
}
