import { parseArgs } from 'node:util';
import type { Command, Given } from './command.ts';

/** Reads what was typed behind a command's name; undefined when the command does not take it. */
export function givenTo({ options, needs }: Command, args: readonly string[]): Given | undefined {
  const types = Object.fromEntries(
    Object.entries(options).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: types,
      allowPositionals: true,
    });
    if (positionals.length < needs) return undefined;
    const valueOf = (name: string): string | undefined => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    };
    return { words: positionals, flag: (name) => values[name] === true, value: valueOf };
  } catch {
    return undefined;
  }
}
