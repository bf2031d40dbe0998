import type { DropFile } from '../drop-file.ts';
import { actionsOf, objectivesOf } from './programme.ts';

const OBJECTIVE_HEADINGS = ['Indicateur', 'Année', 'Cible', 'Sens', 'Responsable'] as const;
const ACTION_HEADINGS = ['Date', 'Nature', 'Commune', 'Participants', 'Intitulé'] as const;

/** What the department sends of its programme: what it aims at, and what was done. */
export function* programmeFiles({ seed }: { readonly seed: number }): Generator<DropFile> {
  yield table('objectifs-bnr.csv', OBJECTIVE_HEADINGS, () =>
    objectivesOf(seed).map(({ indicator, year, target, direction, owner }) => [
      ...[indicator, String(year), String(target).replace('.', ','), direction, owner],
    ]),
  );
  yield table('actions-bnr.csv', ACTION_HEADINGS, () =>
    actionsOf(seed).map(({ date, kind, commune, participants, label }) => [
      ...[date.split('-').reverse().join('/'), kind, commune, String(participants), label],
    ]),
  );
}

/** How these lists are read: name of the profile → its content. */
export function programmeProfiles(): [name: string, profile: object][] {
  const [indicator, year, target, direction, owner] = OBJECTIVE_HEADINGS;
  const [date, kind, commune, participants, label] = ACTION_HEADINGS;
  return [
    ['objectifs-bnr', profile('objectives', { indicator, year, target, direction, owner })],
    ['actions-bnr', profile('actions', { date, kind, commune, participants, label })],
  ];
}

function profile(kind: 'objectives' | 'actions', columns: Readonly<Record<string, string>>) {
  const name = kind === 'objectives' ? 'objectifs-bnr' : 'actions-bnr';
  return { source: name, kind, files: [`${name}*.csv`], delimiter: ';', columns };
}

function table(
  path: string,
  headings: readonly string[],
  rows: () => readonly (readonly string[])[],
): DropFile {
  const lines = () => [headings, ...rows()].map((cells) => cells.join(';'));
  return { folder: 'inbox', path, encoding: 'utf8-bom', lines };
}
