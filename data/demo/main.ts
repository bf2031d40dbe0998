import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { layoutOf } from '../directory/layout.ts';
import { demonstrationDrop } from './drop.ts';
import { writeDrop } from './write.ts';

const USAGE = 'usage : canopee demo --out DOSSIER [--scale N] [--seed N]';

process.exitCode = await main();

/** The demonstration process: writes settings and inbox of a data directory. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const populations = new URL('../reference/populations.csv', import.meta.url);
  const phases = demonstrationDrop({
    ...options,
    populations: await readFile(populations, 'utf8'),
  });
  await writeDrop(layoutOf(resolve(options.out)), phases, (name, files) => {
    process.stderr.write(`Démonstration : ${name}, ${files} fichiers écrits\n`);
  });
  return 0;
}

function readOptions(argv: string[]): { out: string; scale: number; seed: number } | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: argv, options: { out: text, scale: text, seed: text } });
  const scale = Number(values.scale ?? 1);
  const seed = Number(values.seed ?? 25);
  const valid = scale > 0 && scale <= 1000 && Number.isSafeInteger(seed) && seed >= 0;
  return values.out !== undefined && valid ? { out: values.out, scale, seed } : undefined;
}
