import type { CheckKey } from './check-mark.ts';

/** Name of the box by which one line is chosen, in the form and in what it sends. */
export function checkName({ line, ...rule }: CheckKey): string {
  return `${ruleName(rule)}.${line}`;
}

/** Name of the box that chooses all lines that remain under a rule. */
export function ruleName({ batch, rule }: Omit<CheckKey, 'line'>): string {
  return `lignes.${batch}.${rule}`;
}
