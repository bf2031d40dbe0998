import type { Simulation } from '../simulation.ts';
import type { SimulationBase } from './simulation-base.ts';

/** What a reader must know before he compares: `subject` names the year, the change of platform or the resource. */
export interface SimulationNote {
  readonly code:
    | 'demonstration'
    | 'no-agreement'
    | 'partial-year'
    | 'series-break'
    | 'no-price'
    | 'settled-order';
  readonly subject?: string;
}

/** The notes of one scenario. */
export function simulationNotes(
  { demonstration, today, use, breaks, settled }: SimulationBase,
  { scenario, resources }: Simulation,
): SimulationNote[] {
  const keys = new Set(scenario.blend.map(({ key }) => key));
  const ofTheYear = keys.has('usage') || keys.has('active-users');
  return [
    ...(demonstration ? [{ code: 'demonstration' } as const] : []),
    ...(today ? [] : [{ code: 'no-agreement' } as const]),
    ...(ofTheYear && use.months < 12
      ? [{ code: 'partial-year', subject: String(use.year) } as const]
      : []),
    ...(keys.has('three-year-mean')
      ? breaks.map((subject) => ({ code: 'series-break', subject }) as const)
      : []),
    ...resources
      .filter(({ price }) => price === 'not-computable')
      .map(({ name }) => ({ code: 'no-price', subject: name }) as const),
    ...settled.map((subject) => ({ code: 'settled-order', subject }) as const),
  ];
}
