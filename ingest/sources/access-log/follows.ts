import type { LogFormat } from '../../settings/log-format.ts';
import { linePatternOf } from './line-pattern.ts';

/** Do most of the first lines of a file follow a format? Blank lines and comments tell nothing. */
export function follows(format: LogFormat, lines: readonly string[]): boolean {
  const { least, stretches } = linePatternOf(format);
  const needed = stretches.filter(({ index }) => index < least);
  const isOf = (line: string): boolean => {
    const part = line.replaceAll('\\"', "'").split('"');
    return (
      part.length >= least &&
      needed.every(({ index, expressions }) =>
        expressions.every(({ source }) => new RegExp(source).test(part[index] ?? '')),
      )
    );
  };
  const telling = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return telling.length > 0 && telling.filter(isOf).length * 2 >= telling.length;
}
