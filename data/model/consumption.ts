import type {
  AgreementInForce,
  Compared,
  ConsumptionAnswer,
  ConsumptionQuestion,
  ConsumptionRow,
  MemberRow,
  Period,
} from './answer.ts';
import { cents } from './cents.ts';
import { breakOf, compared, comparisonPeriod } from './comparison.ts';
import { consumptionHeads, type Head } from './consumption-heads.ts';
import type { ShareTable } from './agreement/cost-share.ts';
import { dueByMember } from './money/due.ts';
import type { Figure } from './figure.ts';
import type { MemberCode } from './member.ts';
import { notesOf } from './notes.ts';
import { yearOf } from './period.ts';
import { rawUsesWithoutSecret, type Place } from './published.ts';
import {
  allocationsIn,
  figuresOf,
  scopeOf,
  toldWithoutSecret,
  type Reading,
  type Setting,
} from './reading.ts';
import { hooverOf, memberShares, type MemberShares } from './use-share.ts';
import { yearShares } from './agreement/year-shares.ts';

/** What a question is answered with: the figures read for it and the period of its year that is in. */
export interface ConsumptionFacts {
  readonly question: ConsumptionQuestion;
  readonly version: ConsumptionAnswer['version'];
  readonly period: Period;
  readonly reading: Reading;
}

type Shares = ReadonlyMap<MemberCode, MemberShares>;

/** The answer to a question about consumption: each row beside the year before; a member's with its shares. */
export function consumptionAnswer(facts: ConsumptionFacts): ConsumptionAnswer {
  return facts.question.by === 'member' ? memberAnswer(facts) : answerWith(facts, rowsOf(facts));
}

/** The answer by member: shares of use beside shares of cost. */
export function memberAnswer(facts: ConsumptionFacts): ConsumptionAnswer<MemberRow> {
  const { question, period, reading } = facts;
  const before = comparisonPeriod(period, question.compare, reading.setting.coverage);
  const previousShares = before && sharesOver(reading, question, before);
  const shares = sharesOver(reading, question, period);
  return answerWith(facts, memberRows(facts, rowsOf(facts), shares, previousShares));
}

function answerWith<Row extends ConsumptionRow>(
  facts: ConsumptionFacts,
  rows: readonly Row[],
): ConsumptionAnswer<Row> {
  const { question, period, reading } = facts;
  const before = comparisonPeriod(period, question.compare, reading.setting.coverage);
  const table = yearShares(reading.setting, question.year);
  const answer = {
    question,
    version: facts.version,
    period,
    partial: period.months < 12,
    comparison: before && {
      ...before,
      seriesBreak: breakOf(reading.setting.annotations, before, period),
    },
    agreement: table ? inForce(table, reading.setting) : null,
    rows,
    group: totalOf(facts, 'group', before),
    unallocated: totalOf(facts, 'none', before),
    hoover: hooverOf(sharesOver(reading, question, period)),
    previousHoover: before && hooverOf(sharesOver(reading, question, before)),
  };
  return { ...answer, notes: notesOf(answer, reading.setting, rowsWithoutSecret(facts)) };
}

/** Shares of every member over a period, beside the cost shares of its year. */
export function sharesOver(
  reading: Reading,
  question: Pick<ConsumptionQuestion, 'kind' | 'resource' | 'measure'>,
  period: Period,
): Shares {
  const { setting } = reading;
  const scope = scopeOf(question);
  const figures = (place: Place) => figuresOf(reading, { place, scope, period });
  const members = new Map(
    setting.agreement.members.map(({ code }) => [code, figures(code)] as const),
  );
  const uses = { members, group: figures('group') };
  const table = yearShares(setting, yearOf(period.from));
  return memberShares(setting.agreement.members, uses, question.measure, table);
}

function rowsOf({ question, period, reading }: ConsumptionFacts): ConsumptionRow[] {
  return consumptionHeads(question, period, reading.setting).map((head) => {
    const { key, label, place, scope } = head;
    const current = figuresOf(reading, { place, scope, period: head.period });
    return { key, label, ...besideBefore(reading, question, head, current) };
  });
}

function besideBefore(
  reading: Reading,
  { measure }: ConsumptionQuestion,
  { place, scope, period, previous }: Head,
  current: ReturnType<typeof figuresOf>,
): Compared {
  const now = toldWithoutSecret(reading, { place, scope, period });
  if (!previous) return { ...compared(current, null, measure, false), ...now };
  const seriesBreak = breakOf(reading.setting.annotations, previous, period);
  const before = figuresOf(reading, { place, scope, period: previous });
  const beside = compared(current, before, measure, seriesBreak !== null);
  return { ...beside, ...now, previous: { ...before, ...toldWithoutSecret(reading, { place, scope, period: previous }) } }; // prettier-ignore
}

/** Labels of the rows that show such uses. */
function rowsWithoutSecret({ question, period, reading }: ConsumptionFacts): string[] {
  return consumptionHeads(question, period, reading.setting)
    .filter((head) =>
      [head.period, head.previous].some(
        (one) =>
          one && rawUsesWithoutSecret(reading.published, { ...head, period: one }) !== undefined,
      ),
    )
    .map(({ label }) => label);
}

function totalOf(
  { question, period, reading }: ConsumptionFacts,
  place: Place,
  previous: Period | null,
): Compared {
  const scope = scopeOf(question);
  const head: Head = { key: '', label: '', place, scope, period, previous };
  return besideBefore(reading, question, head, figuresOf(reading, { place, scope, period }));
}

function memberRows(
  facts: ConsumptionFacts,
  rows: readonly ConsumptionRow[],
  shares: Shares,
  previousShares: Shares | null,
): MemberRow[] {
  const { question, reading } = facts;
  const table = yearShares(reading.setting, question.year);
  const due = dueOf(facts);
  return rows.flatMap((row) => {
    const code = row.key as MemberCode;
    const own = shares.get(code);
    if (!own) return [];
    const served: Figure = table?.served.get(code) ?? 'not-computable';
    const previousGap = previousShares?.get(code)?.gap ?? null;
    return { ...row, servedPopulation: served, ...own, previousGap, due: due(code) };
  });
}

/** What each member owes for the resources asked about; not computable without an agreement or any price. */
function dueOf({ question, reading }: ConsumptionFacts): (member: MemberCode) => MemberRow['due'] {
  const { setting } = reading;
  const asked = allocationsIn(setting, scopeOf(question), question.year);
  if (asked.every(({ basis }) => basis === 'nothing')) return () => 'not-computable';
  const due = dueByMember(asked);
  return (member) => due.get(member) ?? cents(0);
}

function inForce(
  { version, departmentPopulation }: ShareTable,
  { agreement }: Setting,
): AgreementInForce {
  const { id, effectiveFrom, vintage, populationKind } = version;
  const { demonstration } = agreement;
  return { id, effectiveFrom, vintage, populationKind, departmentPopulation, demonstration };
}
