import type { Report } from './report.ts';

/** Steps a run goes through; `stage` takes each file through its own: staging, validation, pseudonyms, lake. */
export type Step = 'discover' | 'stage' | 'load' | 'roll-up' | 'verify' | 'publish';

/** Everything the pipeline does to the world besides the data directory, handed in by `main.ts`. */
export interface Effects {
  /** the present moment */
  now(): Date;
  /** where the run is: `done` of `total` files, or once per step */
  progress(step: Step, done: number, total: number, detail?: string): void;
  /** shows what would change and asks whether to publish it */
  confirm(preflight: Report): Promise<boolean>;
}
