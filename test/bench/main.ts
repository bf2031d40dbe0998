import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { lineOf, measure, type Bench, type Finding } from './bench.ts';

const ROUNDS = 5;

/**
 * Runs every `*.bench.ts` beside this file, or those whose name holds one of the words given.
 *
 * @param argv words, and `--json` for one JSON document on stdout
 */
export async function main(argv: readonly string[]): Promise<void> {
  const words = argv.filter((word) => !word.startsWith('--'));
  const findings: Finding[] = [];
  for (const bench of await benches()) {
    if (words.length > 0 && !words.some((word) => bench.name.includes(word))) continue;
    const reason = await bench.absent?.();
    if (reason !== undefined) {
      process.stderr.write(`${bench.name}: not measured, ${reason}\n`);
      continue;
    }
    const finding = await measure(bench, ROUNDS, () => performance.now());
    process.stderr.write(`${lineOf(finding)}\n`);
    findings.push(finding);
  }
  if (!argv.includes('--json')) return;
  const machine = { node: process.version, cores: availableParallelism() };
  process.stdout.write(`${JSON.stringify({ ...machine, findings }, null, 2)}\n`);
}

async function benches(): Promise<Bench[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.bench.ts'));
  const modules = await Promise.all(
    files.sort().map((name) => import(`./${name}`) as Promise<{ bench: Bench }>),
  );
  return modules.map(({ bench }) => bench);
}
