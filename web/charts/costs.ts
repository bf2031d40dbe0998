import type { Cents } from '../../data/model/cents.ts';
import type { CostsPage } from '../../data/model/money/costs-page.ts';
import { findingsShown, ledgerShown, linesShown } from '../../data/model/money/costs-shown.ts';
import { sumOfLedger, type Ledger } from '../../data/model/money/ledger.ts';
import { costsWords } from '../words/costs.ts';
import type { Chart } from './chart.ts';
import type { Cell, Column } from './table.ts';

/** What each member owes and paid, beside its shares. */
export function costsMembersChart(page: CostsPage): Chart {
  const { columns, members, together } = costsWords();
  return {
    ...{ name: 'couts-membres', drawn: true },
    ...{ finding: members.finding(page), sentence: members.sentence(page) },
    table: {
      caption: members.finding(page),
      columns: [
        { key: 'membre', label: columns.member, kind: 'text' },
        { key: 'code', label: 'INSEE', kind: 'text' },
        { key: 'habitants', label: columns.served, kind: 'number' },
        { key: 'part_usage', label: columns.useShare, kind: 'percent' },
        { key: 'quote_part', label: columns.costShare, kind: 'percent' },
        ...ledgerColumns(),
      ],
      rows: [
        ...page.members.map((member) => ({
          membre: member.name,
          code: member.code,
          habitants: member.served,
          part_usage: member.useShare,
          quote_part: member.costShare,
          ...ledgerCells(member),
        })),
        { membre: together, ...ledgerCells(sumOfLedger(page.members)) },
      ],
    },
  };
}

/** Due, invoiced and paid by provider and member, to the cent. */
export function costsLinesChart(page: CostsPage): Chart {
  const { columns, lines, together } = costsWords();
  return {
    ...{ name: 'couts-lignes', drawn: false },
    ...{ finding: lines.finding(page), sentence: lines.sentence(page) },
    table: {
      caption: lines.finding(page),
      columns: [
        { key: 'prestataire', label: columns.provider, kind: 'text' },
        { key: 'membre', label: columns.member, kind: 'text' },
        ...ledgerColumns(),
        { key: 'cause', label: columns.causes, kind: 'text' },
      ],
      rows: [
        ...linesShown(page).map((line) => ({
          prestataire: line.provider,
          membre: line.name,
          ...ledgerCells(line),
          cause: line.causes.join(', '),
        })),
        { prestataire: together, ...ledgerCells(ledgerShown(page)) },
      ],
    },
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

function ledgerColumns(): Column[] {
  const { columns } = costsWords();
  return [
    { key: 'du_ht', label: columns.dueExclTax, kind: 'euros' },
    { key: 'du', label: columns.due, kind: 'euros' },
    { key: 'facture', label: columns.invoiced, kind: 'euros' },
    { key: 'ecart', label: columns.gap, kind: 'euros' },
    { key: 'paye', label: columns.paid, kind: 'euros' },
    { key: 'hors_delai', label: columns.paidLate, kind: 'euros' },
    { key: 'reste', label: columns.outstanding, kind: 'euros' },
  ];
}

function ledgerCells(ledger: Ledger): Readonly<Record<string, Cell>> {
  return {
    du_ht: inEuros(ledger.dueExclTax),
    du: inEuros(ledger.due),
    facture: inEuros(ledger.invoiced),
    ecart: inEuros(ledger.gap),
    paye: inEuros(ledger.paid),
    hors_delai: inEuros(ledger.paidLate),
    reste: inEuros(ledger.outstanding),
  };
}
