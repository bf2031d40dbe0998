import type { SimulationAnswer } from '../../data/model/simulation/simulation-answer.ts';
import { compute } from '../../data/model/figure.ts';
import type { Figure } from '../../data/model/figure.ts';
import type { Report } from '../commands/report.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';

/** Scenarios as a table: a row for each member of each, and what must be known besides. */
export function simulationReport(
  answer: SimulationAnswer,
  version: VersionInfo,
  words: Words,
): Report {
  const { simulation } = words;
  const { columns } = simulation;
  return {
    json: answer,
    table: {
      caption: simulation.caption(answer.year),
      columns: [
        { key: 'scenario', label: columns.scenario, kind: 'text' },
        { key: 'code', label: columns.code, kind: 'text' },
        { key: 'name', label: columns.member, kind: 'text' },
        { key: 'share', label: columns.share, kind: 'percent' },
        { key: 'amount', label: columns.amount, kind: 'euros' },
        { key: 'due', label: columns.due, kind: 'euros' },
        { key: 'difference', label: columns.difference, kind: 'euros' },
        { key: 'evolution', label: columns.evolution, kind: 'change' },
        { key: 'remark', label: columns.remark, kind: 'text' },
      ],
      rows: answer.scenarios.flatMap((one, index) =>
        one.members.map(({ change, held, ...member }) => ({
          scenario: nameOf(answer, index),
          code: member.code,
          name: member.name,
          share: member.share,
          amount: euros(member.amount),
          due: euros(member.due),
          difference: euros(member.difference),
          evolution: member.evolution,
          remark: held ? simulation.held[held] : simulation.change[change],
        })),
      ),
    },
    facts: factsOf(answer, version, words),
  };
}

function factsOf(answer: SimulationAnswer, version: VersionInfo, words: Words): Report['facts'] {
  const { simulation, csv } = words;
  const { number, checksum, publishedAt } = version;
  const nameIn = (code: string) =>
    answer.base.candidates.find((one) => one.code === code)?.name ?? code;
  return [
    [simulation.warning, answer.notice],
    ...answer.scenarios.flatMap((one, index): [string, string][] => [
      ...one.obstacles.map((obstacle): [string, string] => [
        nameOf(answer, index),
        simulation.obstacle(obstacle, answer.base),
      ]),
      ...(one.obstacles.length === 0
        ? [[nameOf(answer, index), simulation.summary(one, nameIn)] as [string, string]]
        : []),
      ...one.notes.map((note): [string, string] => [
        nameOf(answer, index),
        simulation.notes[note.code](note.subject ?? ''),
      ]),
    ]),
    [simulation.address, `/api/v1/simulations?${answer.query}`],
    [csv.dataVersion, csv.version(number, checksum, publishedAt)],
  ];
}

function nameOf({ scenarios }: SimulationAnswer, index: number): string {
  return scenarios[index]?.scenario.name ?? 'ABC'.charAt(index);
}

function euros(cents: Figure): Figure {
  return compute([cents], (value) => value / 100);
}
