import type { z } from 'zod';

/** What cannot be so in a catalogue, each value well formed by itself. */
export interface CatalogueFault {
  readonly code:
    | 'two-meanings'
    | 'unknown-resource'
    | 'merged-into-itself'
    | 'merged-twice'
    | 'merge-cycle'
    | 'not-first-of-month';
  /** the name, resource, chain of resources or day it is about */
  readonly text: string;
  /** where the other place is that it does not go with; 0: there is none */
  readonly line: number;
}

type Path = readonly (string | number)[];

/** The line of a place of a setting. */
export type LineOf = (path: readonly PropertyKey[]) => number;

interface Told {
  readonly crossed?: Pick<CatalogueFault, 'code' | 'text'>;
  readonly elsewhere?: Path;
}

/** Refuses a catalogue, at a place; `elsewhere` is the place of what it does not go with. */
export function refuse(
  context: z.RefinementCtx,
  path: Path,
  { elsewhere, ...crossed }: Pick<CatalogueFault, 'code' | 'text'> & Pick<Told, 'elsewhere'>,
): void {
  context.addIssue({
    code: 'custom',
    path: [...path],
    message: crossed.code,
    params: { crossed, elsewhere },
  });
}

/** The fault an issue tells; undefined when it is of another kind. */
export function catalogueFaultOf(
  issue: z.core.$ZodIssue,
  lineOf: LineOf,
): CatalogueFault | undefined {
  if (issue.code !== 'custom') return undefined;
  const { crossed, elsewhere }: Told = issue.params ?? {};
  return crossed && { ...crossed, line: elsewhere ? lineOf(elsewhere) : 0 };
}
