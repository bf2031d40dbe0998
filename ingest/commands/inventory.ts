import { EXIT } from '../errors.ts';
import { inventoryOf } from '../inventory.ts';
import type { Command } from './command.ts';

/** `inventory`: what the ledger names, as JSON; asked by `canopee backup`, which need not wait for an import under way. */
export const inventory: Command = {
  options: {},
  needs: 0,
  async run({ layout, out }) {
    out(JSON.stringify(await inventoryOf(layout)));
    return EXIT.done;
  },
};
