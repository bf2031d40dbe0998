import type { Cents } from '../../data/model/cents.ts';
import type { CostsPage } from '../../data/model/money/costs-page.ts';
import { findingsShown } from '../../data/model/money/costs-shown.ts';
import { costsWords } from '../words/costs.ts';
import type { Chart } from './chart.ts';
import type { Column } from './table.ts';

/** What each member owes and paid, as it is said; its figures are the page's own table, and a file. */
export function costsMembers(page: CostsPage): Omit<Chart, 'table'> {
  const { members } = costsWords();
  return {
    ...{ name: 'couts-membres', drawn: true },
    ...{ finding: members.finding(page), sentence: members.sentence(page) },
  };
}

/** The same of providers and members. */
export function costsLines(page: CostsPage): Omit<Chart, 'table'> {
  const { lines } = costsWords();
  return {
    ...{ name: 'couts-lignes', drawn: false },
    ...{ finding: lines.finding(page), sentence: lines.sentence(page) },
  };
}

/** What somebody must act on. */
export function costsFindingsChart(page: CostsPage): Chart {
  const { columns, findings } = costsWords();
  return {
    ...{ name: 'couts-ecarts', drawn: false },
    ...{ finding: findings.finding(page), sentence: findings.sentence(page) },
    table: {
      caption: findings.finding(page),
      columns: [
        { key: 'prestataire', label: columns.provider, kind: 'text' },
        { key: 'membre', label: columns.member, kind: 'text' },
        { key: 'montant', label: columns.amount, kind: 'euros' },
        { key: 'cause', label: columns.cause, kind: 'text' },
        { key: 'objet', label: columns.subject, kind: 'text' },
        { key: 'remede', label: columns.remedy, kind: 'text' },
      ],
      rows: findingsShown(page).map(({ provider, name, amount, cause, subject, remedy }) => ({
        ...{ prestataire: provider, membre: name, montant: inEuros(amount) },
        ...{ cause, objet: subject, remede: remedy },
      })),
    },
  };
}

/** The versions of the agreement with the shares each of them froze. */
export function costsVersionsChart(page: CostsPage): Chart {
  const { versions } = costsWords();
  return {
    ...{ name: 'couts-versions', drawn: false },
    ...{ finding: versions.finding(page), sentence: versions.sentence(page) },
    table: {
      caption: versions.finding(page),
      columns: [
        { key: 'version', label: versions.id, kind: 'text' },
        { key: 'effet', label: versions.effectiveFrom, kind: 'text' },
        { key: 'signature', label: versions.signedOn, kind: 'text' },
        { key: 'millesime', label: versions.vintage, kind: 'text' },
        { key: 'population', label: versions.basis, kind: 'text' },
        { key: 'annee', label: versions.firstYear, kind: 'text' },
        ...page.members.map(({ code, name }): Column => ({
          key: code,
          label: name,
          kind: 'percent',
        })),
      ],
      rows: page.versions.map((version) => ({
        version: version.id,
        effet: versions.day(version.effectiveFrom),
        signature:
          version.signedOn === null
            ? versions.unsigned(version.unsigned)
            : versions.day(version.signedOn),
        millesime: String(version.vintage),
        population: versions.population[version.populationKind],
        annee: version.firstYear === null ? versions.rulesNone : String(version.firstYear),
        ...version.shares,
      })),
    },
  };
}

/** The steps of the proof that is unfolded, all its parts after one another. */
export function costsProofChart({ proof, context: { year } }: CostsPage): Chart {
  const { proof: own } = costsWords();
  const finding = proof ? own.heading(proof, year) : own.none(year);
  return {
    ...{ name: 'couts-preuve', drawn: false, finding, sentence: own.sentence },
    table: {
      caption: finding,
      columns: proofColumns(),
      rows: (proof?.parts ?? []).flatMap(({ subject, rows }) => [
        ...(subject === null ? [] : [{ etape: subject }]),
        ...rows.map(({ label, value, formula = null }) => ({
          ...{ etape: label, valeur: value, calcul: formula },
        })),
      ]),
    },
  };
}

/** The columns of a proof. */
export function proofColumns(): Column[] {
  const { proof } = costsWords();
  return [
    { key: 'etape', label: proof.step, kind: 'text' },
    { key: 'valeur', label: proof.value, kind: 'text' },
    { key: 'calcul', label: proof.formula, kind: 'text' },
  ];
}

/** Euros of an amount in cents; *n.d.* where it is not known. */
export function inEuros(amount: Cents | null): number | 'missing' {
  return amount === null ? 'missing' : amount / 100;
}
