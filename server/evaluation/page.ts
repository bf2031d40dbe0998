import { activeMembers } from '../../data/model/agreement/membership.ts';
import { breakOf } from '../../data/model/comparison.ts';
import {
  dueMonths,
  missingMonths,
  periodBetween,
  resourcesOf,
  yearsCovered,
} from '../../data/model/coverage.ts';
import {
  SHEET,
  type EffectShown,
  type EvaluationPage,
  type Evidence,
  type MemberReach,
  type SheetId,
  type SheetLine,
  type TerritoryPart,
} from '../../data/model/evaluation-page.ts';
import { lorenz } from '../../data/model/lorenz.ts';
import type { Figure } from '../../data/model/figure.ts';
import type { Period } from '../../data/model/answer.ts';
import type { Member } from '../../data/model/member.ts';
import { catalogueMetric } from '../../data/model/metric/catalogue.ts';
import { epcisOf } from '../../data/model/query/place-slots.ts';
import { monthOf } from '../../data/model/period.ts';
import { periodOf } from '../consumption.ts';
import type { Asked } from '../pages/server-page.ts';
import { readTerritory } from '../facts/territory.ts';
import type { Speech } from '../query/query-answer.ts';
import { groundOf } from '../query/evaluate.ts';
import { figureRows, type FigureRow } from '../query/figure-rows.ts';
import type { Asker } from '../read-published.ts';
import { actionEffects, type SaidEffect } from '../special/action-effects.ts';
import type { SaidNote } from '../special/said.ts';
import type { UsageView } from '../store/usage-store.ts';
import { targetsOf } from './targets.ts';

const REACH = [
  ...(['territoryCoverage', 'populationCoverage', 'penetration'] as const),
  ...(['inhabitants', 'uses'] as const),
];

const BY_EPCI = ['inhabitants', 'activeUsers', 'activeRate'] as const;

/**
 * Everything the page “Évaluation” shows, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function evaluationContent(
  view: UsageView,
  { context }: Asked,
  asker: Asker,
  speech: Speech,
): Promise<EvaluationPage> {
  const { setting } = view.version;
  const { year } = context;
  const period = periodOf(setting, year);
  const since = monthOf(Math.min(...yearsCovered(setting.coverage)), 1);
  const [targets, years, places, epcis, effects, territory] = await Promise.all([
    targetsOf(view, year, asker, speech),
    figureRows(view, { measures: SHEET, by: ['year'], from: since, to: period.to }, asker),
    figureRows(view, { measures: REACH, by: ['member'], from: period.from, to: period.to }, asker),
    figureRows(view, { measures: BY_EPCI, by: ['epci'], from: period.from, to: period.to }, asker),
    actionEffects(view, { year, measure: 'uses' }, asker, speech.words),
    readTerritory(view, asker),
  ]);
  const members = activeMembers(setting.agreement, year);
  const isAfterBreak = (one: number) =>
    breakOf(setting.annotations, wholeYear(one - 1), wholeYear(one)) !== null;
  const rowOf = ({ code }: Pick<Member, 'code'>) =>
    places.find(({ about }) => about.member === code);
  return {
    context,
    targets,
    sheet: SHEET.map((id) => sheetLine(id, years, { language: speech.language, isAfterBreak })),
    communes: territory('group', year).communes,
    reach: members.map((member) => ({
      ...reachOf(member, rowOf(member)),
      communes: territory(member.code, year).communes,
      communesReached: territory(member.code, year).communesReached,
    })),
    territory: [...epcisOf(groundOf(view.version))].map(([epci, name]) => ({
      ...{ epci, name },
      ...partOf(epcis.find(({ about }) => about.epci === epci)),
    })),
    lorenz: lorenz(
      members.map((member) => ({
        name: member.name,
        inhabitants: figureAt(rowOf(member), 'inhabitants'),
        uses: figureAt(rowOf(member), 'uses'),
      })),
    ),
    effects: effects.effects.map(shown),
    effectNotes: said(effects.notes),
    evidence: evidenceOf(view, period),
  };
}

interface Telling {
  readonly language: Speech['language'];
  readonly isAfterBreak: (year: number) => boolean;
}

function sheetLine(
  id: SheetId,
  rows: readonly FigureRow[],
  { language, isAfterBreak }: Telling,
): SheetLine {
  const { unit, ...metric } = catalogueMetric(id);
  const years = rows.map((row) => ({
    year: Number(row.about.year),
    value: figureAt(row, id),
    status: row.statuses[id] ?? 'missing',
    afterBreak: isAfterBreak(Number(row.about.year)),
  }));
  return { id, label: metric[language].label, unit, years };
}

function reachOf(
  { code, name }: Member,
  row: FigureRow | undefined,
): Omit<MemberReach, 'communes' | 'communesReached'> {
  return {
    member: code,
    name,
    territoryCoverage: figureAt(row, 'territoryCoverage'),
    populationCoverage: figureAt(row, 'populationCoverage'),
    penetration: figureAt(row, 'penetration'),
  };
}

function partOf(row: FigureRow | undefined): Omit<TerritoryPart, 'epci' | 'name'> {
  return {
    inhabitants: figureAt(row, 'inhabitants'),
    activeUsers: figureAt(row, 'activeUsers'),
    activeRate: figureAt(row, 'activeRate'),
  };
}

function figureAt(row: FigureRow | undefined, id: string): Figure {
  return row?.figures[id] ?? 'missing';
}

function shown({ action, placeName, effect, low, high, finding, text }: SaidEffect): EffectShown {
  const { heldOn, kind, label } = action;
  return { heldOn, kind, label, place: placeName, effect, low, high, finding, text };
}

function wholeYear(year: number): Period {
  return periodBetween(monthOf(year, 1), monthOf(year, 12));
}

/** That the data are fictitious is said by the frame. */
function said(notes: readonly SaidNote[]): string[] {
  return notes.filter(({ code }) => code !== 'demonstration').map(({ text }) => text);
}

/** What came of each source of the year: gaps are what the figures cannot tell. */
function evidenceOf({ version }: UsageView, period: Period): Evidence[] {
  const { resources, coverage } = version.setting;
  return resourcesOf(resources, coverage, period).map((one) => ({
    name: one.name,
    monthsDue: dueMonths(one, coverage, period).length,
    missing: missingMonths(one, coverage, period),
  }));
}
