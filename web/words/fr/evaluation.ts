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
import { inLetters, listed, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

type Page = EvaluationPage;

/** The page “Évaluation” in French. */
export const evaluation: EvaluationWords = {
  title: (year) => t`Évaluation BNR ${year} — Canopée`,
  finding,
  lede: (page) => [reach(page), equity(page), missing(page)].filter((one) => one !== ''),
  figures: t`L'essentiel du programme`,
  headlines: {
    territoryCoverage: { name: 'Communes touchées', unit: 'de celles du territoire' },
    populationCoverage: { name: 'Population couverte', unit: 'vit dans une commune touchée' },
    penetration: { name: t`Taux d'inscription`, unit: 'inscrits par habitant' },
    outsideTownsShare: { name: 'Hors des villes', unit: 'des usagers actifs' },
    hoover: { name: 'Indice de Hoover', unit: 'du coût changerait de payeur' },
    costPerUse: { name: 'Coût par usage', unit: 'TTC, usages pondérés' },
  },
  targets: {
    finding: targetsFinding,
    sentence: targetsSentence,
    indicator: 'Indicateur',
    target: 'Objectif',
    verdict: 'Verdict',
    owner: 'Responsable',
    aim: (direction, target) => t`${direction === 'at-least' ? 'au moins' : 'au plus'} ${target}`,
    verdictOf,
    marks: (value, target, previous) =>
      t`valeur ${value}, cible ${target}, année précédente ${previous}`,
  },
  reach: {
    finding: reachFinding,
    sentence: reachSentence,
    communes: 'Communes',
    reached: 'Communes touchées',
    ofAll: (reached, all) => t`${reached} sur ${all}`,
    territory: 'Couverture du territoire',
    population: 'Population couverte',
    penetration: t`Taux d'inscription`,
  },
  territory: {
    finding: territoryFinding,
    sentence: territorySentence,
    name: 'EPCI',
    inhabitants: 'Habitants',
    activeUsers: 'Usagers actifs',
    activeRate: 'Taux',
  },
  lorenz: {
    finding: lorenzFinding,
    sentence: lorenzSentence,
    inhabitants: 'Habitants',
    uses: 'Usages pondérés',
    perInhabitant: 'Usages par habitant',
    inhabitantsUpTo: 'Habitants cumulés',
    usesUpTo: 'Usages cumulés',
  },
  effects: {
    finding: effectsFinding,
    sentence: effectsSentence,
    date: 'Date',
    action: 'Action',
    kind: 'Nature',
    place: 'Lieu',
    effect: 'Effet',
    low: 'Borne basse',
    high: 'Borne haute',
    reading: 'Lecture',
    interval: 'Effet et son intervalle',
    nowhere: 'sans lieu',
    kinds: {
      outreach: 'médiation',
      training: 'formation',
      promotion: 'promotion',
      noted: 'notée au catalogue',
    },
  },
  sheet: {
    finding: sheetFinding,
    sentence: () =>
      t`Les indicateurs du programme, année par année ; l'année en cours est provisoire.`,
    indicator: 'Indicateur',
    partial: 'provisoire',
  },
  evidence: {
    finding: evidenceFinding,
    sentence: evidenceSentence,
    source: 'Source',
    due: 'Mois attendus',
    received: 'Mois reçus',
    missing: 'Mois manquants',
  },
  notes,
};

function finding(page: Page): string {
  const { year } = page.context;
  const judged = page.targets.filter(({ reached }) => reached !== null);
  const reached = judged.filter((one) => one.reached).length;
  if (judged.length > 0) return verdict(reached, judged.length, year);
  const communes = sheetFigure(page, 'communesReached');
  if (isKnown(communes)) return t`${reachFinding(page)} en ${year}`;
  return t`Ni objectif ni état des inscriptions ne permet d'évaluer ${year}`;
}

function verdict(reached: number, all: number, year: number): string {
  if (all === 1)
    return t`L'objectif mesuré de ${year} ${reached === 1 ? 'est' : "n'est pas"} atteint`;
  if (reached === all) return t`Les ${inLetters(all)} objectifs mesurés de ${year} sont atteints`;
  if (reached === 0)
    return t`Aucun des ${inLetters(all)} objectifs mesurés de ${year} n'est atteint`;
  return t`${capital(inLetters(reached))} ${plural(reached, 'objectif', 'objectifs')} sur ${inLetters(all)} ${plural(reached, 'est atteint', 'sont atteints')} en ${year}`;
}

function reach(page: Page): string {
  const communes = sheetFigure(page, 'communesReached');
  const [population, enrolled] = [sheetFigure(page, 'populationCoverage'), sheetFigure(page, 'penetration')]; // prettier-ignore
  if (!isKnown(communes) || !isKnown(population) || !isKnown(enrolled) || !isKnown(page.communes))
    return '';
  return t`${count(communes)} communes sur ${count(page.communes)} comptent au moins un inscrit : ${percent(population, 0)} des habitants y vivent, et ${percent(enrolled)} sont inscrits.`;
}

function equity(page: Page): string {
  const [outside, hoover] = [sheetFigure(page, 'outsideTownsShare'), sheetFigure(page, 'hoover')];
  const first = isKnown(outside)
    ? [t`${percent(outside, 0)} des usagers actifs sont hors des villes membres`]
    : [];
  const second = isKnown(hoover)
    ? [t`facturer à l'usage déplacerait ${percent(hoover, 0)} du coût`]
    : [];
  const both = [...first, ...second].join(' ; ');
  return both === '' ? '' : t`${capital(both)}.`;
}

function missing({ evidence }: Page): string {
  const gaps = evidence.filter((one) => one.missing.length > 0).map(({ name }) => name);
  return gaps.length === 0 ? '' : t`Il manque des mois de ${listed(gaps)}.`;
}

function notes({ sheet, targets }: Page): readonly string[] {
  const provisional = sheet.filter(({ years }) => years.at(-1)?.status === 'partial');
  return [
    ...(targets.length > 0
      ? [
          t`Un objectif porte sur tout le groupement et l'année entière ; en cours d'année, il est comparé aux mois reçus.`,
        ]
      : []),
    t`La couverture compte les communes de rattachement des inscrits, au dernier état de l'année, non celles où ils habitent.`,
    ...(provisional.length > 0
      ? [t`Provisoires : ${listed(provisional.map(({ label }) => label.toLowerCase()))}.`]
      : []),
    t`Les indicateurs à la population sont non calculables avant l'entrée en vigueur du premier millésime reçu.`,
  ];
}
