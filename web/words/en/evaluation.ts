import { sheetFigure, type EvaluationPage } from '../../../data/model/evaluation-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import type { EvaluationWords } from '../evaluation.ts';
import { count, percent } from '../format.ts';
import {
  effectsFinding,
  effectsSentence,
  evidenceFinding,
  evidenceSentence,
  lorenzFinding,
  lorenzSentence,
  reachFinding,
  reachSentence,
  sheetFinding,
  targetsFinding,
  targetsSentence,
  territoryFinding,
  territorySentence,
  verdictOf,
} from './evaluation-charts.ts';
import { capital, inLetters, listed, plural } from './grammar.ts';

type Page = EvaluationPage;

/** The page “Évaluation” in English. */
export const evaluation: EvaluationWords = {
  title: (year) => `Evaluation ${year} — Canopée`,
  finding,
  lede: (page) => [reach(page), equity(page), missing(page)].filter((one) => one !== ''),
  figures: 'The programme at a glance',
  headlines: {
    territoryCoverage: { name: 'Communes reached', unit: 'of those of the territory' },
    populationCoverage: { name: 'Population covered', unit: 'lives in a commune reached' },
    penetration: { name: 'Penetration', unit: 'enrolled per inhabitant' },
    outsideTownsShare: { name: 'Outside the towns', unit: 'of active users' },
    hoover: { name: 'Hoover index', unit: 'of the cost would change payer' },
    costPerUse: { name: 'Cost per use', unit: 'tax included, weighted uses' },
  },
  targets: {
    finding: targetsFinding,
    sentence: targetsSentence,
    indicator: 'Indicator',
    target: 'Target',
    verdict: 'Verdict',
    owner: 'Owner',
    aim: (direction, target) => `${direction === 'at-least' ? 'at least' : 'at most'} ${target}`,
    verdictOf,
    marks: (value, target, previous) => `value ${value}, target ${target}, year before ${previous}`,
  },
  reach: {
    finding: reachFinding,
    sentence: reachSentence,
    communes: 'Communes',
    reached: 'Communes reached',
    ofAll: (reached, all) => `${reached} of ${all}`,
    territory: 'Coverage of the territory',
    population: 'Population covered',
    penetration: 'Penetration',
  },
  territory: {
    finding: territoryFinding,
    sentence: territorySentence,
    name: 'EPCI',
    inhabitants: 'Inhabitants',
    activeUsers: 'Active users',
    activeRate: 'Rate',
  },
  lorenz: {
    finding: lorenzFinding,
    sentence: lorenzSentence,
    inhabitants: 'Inhabitants',
    uses: 'Weighted uses',
    perInhabitant: 'Uses per inhabitant',
    inhabitantsUpTo: 'Inhabitants, cumulated',
    usesUpTo: 'Uses, cumulated',
  },
  effects: {
    finding: effectsFinding,
    sentence: effectsSentence,
    date: 'Date',
    action: 'Action',
    kind: 'Kind',
    place: 'Place',
    effect: 'Effect',
    low: 'Lower bound',
    high: 'Upper bound',
    reading: 'Reading',
    interval: 'Effect and its interval',
    nowhere: 'no place',
    kinds: {
      outreach: 'outreach',
      training: 'training',
      promotion: 'promotion',
      noted: 'noted in the catalogue',
    },
  },
  sheet: {
    finding: sheetFinding,
    sentence: () =>
      'The indicators of the programme, year by year; the current year is provisional.',
    indicator: 'Indicator',
    partial: 'provisional',
  },
  evidence: {
    finding: evidenceFinding,
    sentence: evidenceSentence,
    source: 'Source',
    due: 'Months due',
    received: 'Months received',
    missing: 'Months missing',
  },
  notes,
};

function finding(page: Page): string {
  const { year } = page.context;
  const judged = page.targets.filter(({ reached }) => reached !== null);
  const reached = judged.filter((one) => one.reached).length;
  if (judged.length > 0) return verdict(reached, judged.length, year);
  const communes = sheetFigure(page, 'communesReached');
  if (isKnown(communes)) return `${reachFinding(page)} in ${year}`;
  return `Neither targets nor a snapshot of enrolments allow to evaluate ${year}`;
}

function verdict(reached: number, all: number, year: number): string {
  if (all === 1) return `The measured target of ${year} is ${reached === 1 ? '' : 'not '}met`;
  if (reached === all) return `All ${inLetters(all)} measured targets of ${year} are met`;
  if (reached === 0) return `None of the ${inLetters(all)} measured targets of ${year} is met`;
  return `${capital(inLetters(reached))} of ${inLetters(all)} targets ${plural(reached, 'is', 'are')} met in ${year}`;
}

function reach(page: Page): string {
  const communes = sheetFigure(page, 'communesReached');
  const [population, enrolled] = [sheetFigure(page, 'populationCoverage'), sheetFigure(page, 'penetration')]; // prettier-ignore
  if (!isKnown(communes) || !isKnown(population) || !isKnown(enrolled) || !isKnown(page.communes))
    return '';
  return `${count(communes)} communes of ${count(page.communes)} have at least one enrolled reader: ${percent(population, 0)} of the inhabitants live there, and ${percent(enrolled)} are enrolled.`;
}

function equity(page: Page): string {
  const [outside, hoover] = [sheetFigure(page, 'outsideTownsShare'), sheetFigure(page, 'hoover')];
  const first = isKnown(outside)
    ? [`${percent(outside, 0)} of active users are outside the member towns`]
    : [];
  const second = isKnown(hoover)
    ? [`billing by use would move ${percent(hoover, 0)} of the cost`]
    : [];
  const both = [...first, ...second].join('; ');
  return both === '' ? '' : `${capital(both)}.`;
}

function missing({ evidence }: Page): string {
  const gaps = evidence.filter((one) => one.missing.length > 0).map(({ name }) => name);
  return gaps.length === 0 ? '' : `Months of ${listed(gaps)} are missing.`;
}

function notes({ sheet, targets }: Page): readonly string[] {
  const provisional = sheet.filter(({ years }) => years.at(-1)?.status === 'partial');
  return [
    ...(targets.length > 0
      ? [
          'A target is of the whole group and the whole year; during the year it is set beside the months received.',
        ]
      : []),
    'Coverage counts the home communes of those enrolled, in the last snapshot of the year, not where they live.',
    ...(provisional.length > 0
      ? [`Provisional: ${listed(provisional.map(({ label }) => label.toLowerCase()))}.`]
      : []),
    'Indicators per inhabitant cannot be computed before the first vintage received is in force.',
  ];
}
