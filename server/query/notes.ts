import { correctedResources } from '../../data/model/annotation.ts';
import { BASES, type BaseId } from '../../data/model/metric/base.ts';
import { receivedPeriod } from '../../data/model/coverage.ts';
import { yearShares } from '../../data/model/agreement/year-shares.ts';
import { monthNumberOf, yearOf } from '../../data/model/period.ts';
import { statusCode } from '../../data/model/query/figures.ts';
import { basesOf } from '../../data/model/query/metric-figures.ts';
import type { ReceptionIndex } from '../../data/model/query/reception-index.ts';
import type { Resource } from '../../data/model/resource.ts';
import type { Setting } from '../../data/model/reading.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Evaluation } from './evaluate.ts';
import { isByHour } from './families/lattice-sums.ts';
import type { NoteCode } from './note.ts';

/** A note before it is put in words. */
export interface BareNote {
  readonly code: NoteCode;
  readonly subject: string;
}

const EVENTS: readonly BaseId[] = [
  'sessions',
  'activeUsers',
  'countedSessions',
  'countedActiveUsers',
  'departmentActiveUsers',
];
const WEIGHTED: readonly BaseId[] = ['uses', 'membersUses', 'countedUses', 'hoover'];

/** What must be known before the figures are used, the most general first. */
export function notesOf(
  evaluation: Evaluation,
  { setting, demonstration }: VersionInfo,
  reception: ReceptionIndex,
): BareNote[] {
  const bases = basesOf(evaluation.question.measures);
  const needs = (...some: readonly BaseId[]) => some.some((one) => bases.includes(one));
  const families = new Set(bases.map((base) => BASES[base].family));
  const asked = askedResources(evaluation, reception);
  return [
    ...when(demonstration, 'demonstration'),
    ...partialYears(evaluation, setting).map((month) => note('partial-year', month)),
    ...seriesBreaks(evaluation).map((label) => note('series-break', label)),
    ...(families.has('shares') || needs('hoover') ? unruledYears(evaluation, setting) : []),
    ...(readsUses(families) ? missing(evaluation, reception, asked) : []),
    ...(needs(...EVENTS) ? aggregates(evaluation, reception, asked) : []),
    ...(readsUses(families) ? corrected(evaluation, setting, asked) : []),
    ...(needs(...WEIGHTED) ? unweighted(asked, setting) : []),
    ...when(readsUses(families) && isFine(evaluation), 'events-only'),
    ...when(families.has('enrolments'), 'interval'),
    ...when(hasStatus(evaluation, 'secret'), 'secret'),
    ...when(hasStatus(evaluation, 'without-secret'), 'without-secret'),
    ...(evaluation.unallocated > 0 ? [note('unallocated', String(evaluation.unallocated))] : []),
  ];
}

function note(code: NoteCode, subject = ''): BareNote {
  return { code, subject };
}

function when(condition: boolean, code: NoteCode): BareNote[] {
  return condition ? [note(code)] : [];
}

function readsUses(families: ReadonlySet<string>): boolean {
  return ['lattice', 'readers', 'members', 'counter', 'department'].some((one) =>
    families.has(one),
  );
}

/** Places below members, and moments of the week, are told by events alone. */
function isFine({ axes }: Evaluation): boolean {
  return axes.place[0]?.level !== 'member' || isByHour(axes);
}

/** The last month received of each year that is asked for and not in whole. */
function partialYears({ axes }: Evaluation, { coverage }: Setting): string[] {
  const asked = new Set(axes.time.flatMap(({ months }) => months));
  const years = new Set([...asked].map(yearOf));
  return [...years].flatMap((year) => {
    const last = receivedPeriod(coverage, year)?.to;
    return last !== undefined && asked.has(last) && monthNumberOf(last) < 12 ? [last] : [];
  });
}

function seriesBreaks({ breaks }: Evaluation): string[] {
  return [...new Set(breaks.flatMap((one) => (one ? [one.label] : [])))];
}

function unruledYears({ axes }: Evaluation, setting: Setting): BareNote[] {
  const years = new Set(axes.time.flatMap(({ months }) => months.map(yearOf)));
  return [...years].flatMap((year) =>
    yearShares(setting, year) ? [] : [note('no-agreement', String(year))],
  );
}

/** The resources of the question that were received or due. */
function askedResources({ axes }: Evaluation, reception: ReceptionIndex): Resource[] {
  const months = axes.time.flatMap((slot) => slot.months);
  const asked = new Set(axes.offer.flatMap(({ resources }) => resources));
  return [...asked].filter((one) => reception.of([one], months) !== 'not-due');
}

function missing({ axes }: Evaluation, reception: ReceptionIndex, asked: readonly Resource[]) {
  const months = axes.time.flatMap((slot) => slot.months);
  return named('missing-source', asked, (one) => reception.isPartial([one], months));
}

/** Of which resources did only totals come? */
function aggregates({ axes }: Evaluation, reception: ReceptionIndex, asked: readonly Resource[]) {
  const months = axes.time.flatMap((slot) => slot.months);
  return named(
    'provider-aggregate',
    asked,
    (one) =>
      reception.of([one], months) === 'received' &&
      reception.of([one], months, 'event') !== 'received',
  );
}

/** Of which resources was a figure of the question corrected by hand? */
function corrected(
  { axes }: Evaluation,
  { annotations }: Setting,
  asked: readonly Resource[],
): BareNote[] {
  const months = new Set(axes.time.flatMap((slot) => slot.months));
  const ids = correctedResources(annotations, (month) => months.has(month));
  return named('corrected', asked, ({ id }) => ids.has(id));
}

function unweighted(asked: readonly Resource[], { kinds }: Setting): BareNote[] {
  return named(
    'no-weight',
    asked,
    ({ kind }) => !kinds.some(({ id, weight }) => id === kind && weight !== undefined),
  );
}

function named(
  code: NoteCode,
  resources: readonly Resource[],
  concerns: (resource: Resource) => boolean,
): BareNote[] {
  return resources.filter(concerns).map(({ name }) => note(code, name));
}

function hasStatus({ measured }: Evaluation, status: 'secret' | 'without-secret'): boolean {
  const code = statusCode(status);
  return measured.some(
    ({ figures, total }) => figures.statuses.includes(code) || total?.statuses.includes(code),
  );
}
