import { statement, type Database } from '../../database.ts';
import type { TableValue } from './values.ts';

/** Values handed to the engine at a time. */
const PIECE = 5000;

/** Puts values into `staged_count` a piece at a time, numbered in the order they come. */
export class Staging {
  readonly #database: Database;
  #held: (TableValue & { readonly row: number })[] = [];
  #row = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes the next values. */
  async add(values: readonly TableValue[]): Promise<void> {
    for (const value of values) this.#held.push({ row: (this.#row += 1), ...value });
    if (this.#held.length >= PIECE) await this.flush();
  }

  /** Hands over what is held back. */
  async flush(): Promise<void> {
    if (this.#held.length === 0) return;
    const values = JSON.stringify(this.#held);
    this.#held = [];
    await this.#database.run(statement('sources/counts/stage-count.sql'), { values });
  }
}
