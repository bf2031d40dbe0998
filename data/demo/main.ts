import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { layoutOf } from '../directory/layout.ts';
import { demonstrationDrop } from './drop.ts';
import { holdsRealSettings } from './guard.ts';
import { writeDrop } from './write.ts';

const USAGE = `usage : canopee demo DOSSIER [--scale N] [--seed S]
  N : 1 pour la taille du groupement (par défaut), au plus 1000 ; S : un nombre entier, 25 par défaut`;

process.exitCode = await main(process.argv.slice(2));

/** The demonstration process: writes settings and inbox of a data directory. */
async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) return stop(USAGE, 2);
  const layout = layoutOf(resolve(options.out));
  if (await holdsRealSettings(layout))
    return stop(`${layout.settings} contient de vrais réglages : rien n’a été écrit.`, 1);

  const reference = new URL('../reference/populations.csv', import.meta.url);
  const populations = await readFile(reference, 'utf8');
  await writeDrop(layout, demonstrationDrop({ ...options, populations }), (name, files) => {
    process.stderr.write(`Démonstration : ${name}, ${files} fichiers écrits\n`);
  });
  return 0;
}

function stop(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}

/** Undefined when they are not understood. */
function readOptions(args: string[]): { out: string; scale: number; seed: number } | undefined {
  const { out, scale, seed } = readTexts(args);
  const options = { scale: Number(scale ?? 1), seed: Number(seed ?? 25) };
  const isValid =
    options.scale > 0 &&
    options.scale <= 1000 &&
    Number.isSafeInteger(options.seed) &&
    options.seed >= 0;
  return out !== undefined && isValid ? { out, ...options } : undefined;
}

function readTexts(args: string[]): Partial<Record<'out' | 'scale' | 'seed', string>> {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { out: text, scale: text, seed: text } }).values;
  } catch {
    return {};
  }
}
