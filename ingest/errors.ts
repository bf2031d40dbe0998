import type { Problem } from './problem.ts';

/** How the ingest process ends when it could not do what it was asked. */
export const EXIT = { done: 0, refused: 1, usage: 2, locked: 3, failed: 4 } as const;

/** What a person did or sent cannot be taken: `problem` says what, where and the remedy. */
export class IngestError extends Error {
  readonly problem: Problem;
  readonly exitCode: number;

  constructor(problem: Problem, exitCode: number = EXIT.refused, cause?: unknown) {
    super(problem.code, { cause });
    this.problem = problem;
    this.exitCode = exitCode;
  }
}
