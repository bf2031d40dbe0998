import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Declared } from '../recount/declared.ts';
import { spelling } from '../recount/text.ts';
import type { Spec } from './spec.ts';
import { yearIn } from './spec.ts';

/** Something that was done so that people come, as a list of the drop tells it. */
export interface Held {
  readonly year: number;
  readonly member: string;
  readonly isTraining: boolean;
  /** heads counted */
  readonly participants: number;
}

/** The lists of actions of a drop: day `dd/mm/yyyy`; nature; commune; participants; label. */
export function actionsIn(
  files: readonly string[],
  { placeCommune, serving }: Pick<Declared, 'placeCommune' | 'serving'>,
): Held[] {
  const lists = files.filter((path) => basename(path).startsWith('actions-bnr'));
  return lists.flatMap((path) => {
    const [, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
    return lines.map((line) => {
      const [day = '', kind = '', commune = '', participants = ''] = line.split(';');
      return {
        year: Number(day.slice(6)),
        member: serving(placeCommune.get(spelling(commune)) ?? ''),
        isTraining: kind === 'Formation',
        participants: Number(participants),
      };
    });
  });
}

/** Those of the years and members of a figure. */
export function heldIn(actions: readonly Held[], { months, where }: Spec): Held[] {
  const years = new Set(months.map(yearIn));
  return actions.filter(
    ({ year, member }) =>
      years.has(year) && (where.codes[0] === 'group' || where.codes.includes(member)),
  );
}
