import type { Cents } from '../../data/model/cents.ts';
import { compute, type Figure } from '../../data/model/figure.ts';
import type { SimulatedMember } from '../../data/model/simulation/simulated-member.ts';
import type { Computed, SimulationsPage } from '../../data/model/simulation/simulations-page.ts';
import { simulationsWords } from '../words/simulations.ts';
import type { Chart } from './chart.ts';
import type { Column } from './table.ts';

/** A member today and in each scenario; null where he is not in it, or it cannot be computed. */
export interface PartyRow {
  readonly code: string;
  readonly name: string;
  readonly today: SimulatedMember | null;
  readonly scenarios: readonly (SimulatedMember | null)[];
}

/** Everybody concerned, beside what he owes. */
export function partyRows({ parties, today, scenarios }: SimulationsPage): PartyRow[] {
  const memberIn = (computed: Computed | null, code: string) =>
    computed?.members.find((member) => member.code === code) ?? null;
  return parties.map(({ value, label }) => ({
    code: value,
    name: label,
    today: memberIn(today, value),
    scenarios: scenarios.map(({ computed }) => memberIn(computed, value)),
  }));
}

/** What each would pay in each scenario, as it is said; its figures are the page's own table, and a file. */
export function simulatedMembers(page: SimulationsPage): Omit<Chart, 'table'> {
  const own = simulationsWords();
  return {
    ...{ name: 'simulations-membres', drawn: false, notice: own.notice },
    ...{ finding: own.members.finding(page), sentence: own.members.sentence(page) },
  };
}

/** Who would pay more and who less: the amounts of the drawing. */
export function scenarioDotsChart(page: SimulationsPage): Chart {
  const own = simulationsWords();
  return {
    ...{ name: 'simulations-nuage', drawn: true, notice: own.notice },
    ...{ finding: own.dots.finding(page), sentence: own.dots.sentence(page) },
    table: {
      caption: own.dots.finding(page),
      columns: [
        { key: 'membre', label: own.columns.member, kind: 'text' },
        { key: 'code', label: 'INSEE', kind: 'text' },
        { key: 'du', label: own.columns.due, kind: 'euros' },
        { key: 'quote_part', label: own.columns.share, kind: 'percent' },
        ...page.scenarios.flatMap(({ letter }): Column[] => [
          { key: letter, label: own.scenario(letter), kind: 'euros' },
          { key: `${letter}_ecart`, label: own.ofScenario(letter, own.columns.gap), kind: 'euros' },
        ]),
      ],
      rows: partyRows(page).map(({ name, code, today, scenarios }) => ({
        ...{
          membre: name,
          code,
          du: inEuros(today?.due ?? null),
          quote_part: today?.share ?? null,
        },
        ...Object.fromEntries(
          page.scenarios.flatMap(({ letter }, index) => [
            [letter, inEuros(scenarios[index]?.amount ?? null)],
            [`${letter}_ecart`, inEuros(scenarios[index]?.difference ?? null)],
          ]),
        ),
      })),
    },
  };
}

/** What each resource would cost. */
export function simulatedResourcesChart(page: SimulationsPage): Chart {
  const own = simulationsWords();
  return {
    ...{ name: 'simulations-ressources', drawn: false, notice: own.notice },
    ...{ finding: own.resources.finding(page), sentence: own.resources.sentence(page) },
    table: {
      caption: own.resources.finding(page),
      columns: [
        { key: 'ressource', label: own.columns.resource, kind: 'text' },
        { key: 'aujourdhui', label: own.columns.today, kind: 'euros' },
        ...page.scenarios.map(({ letter }): Column => ({
          key: letter.toLowerCase(),
          label: own.scenario(letter),
          kind: 'euros',
        })),
      ],
      rows: page.resources.map((row) => ({
        ressource: row.name,
        aujourdhui: row.today,
        ...Object.fromEntries(
          page.scenarios.map(({ letter }, index) => [
            letter.toLowerCase(),
            row.scenarios[index] ?? null,
          ]),
        ),
      })),
    },
  };
}

/** Euros of an amount in cents; null where there is none. */
export function inEuros(amount: Cents | Figure | null): Figure | null {
  return amount === null ? null : compute([amount], (value) => value / 100);
}
