import type { Asked } from './asked.ts';
import { answerTo } from './answer.ts';
import type { SaidRow } from './said.ts';
import type { Measures } from './measures.ts';
import { TIME } from './slots.ts';
import type { World } from './world.ts';

/** What is wrong with the order of some rows: those without a figure come last, whichever way is asked. */
export function orderFaults({ by, sort }: Asked, rows: readonly SaidRow[]): string[] {
  const keys = [...sort, ...by];
  return rows.slice(1).flatMap((row, at) => {
    const before = rows[at];
    if (!before) return [];
    for (const key of keys) {
      const order = compared(key, before, row, by);
      if (order > 0) return [`row ${at + 1} comes too late by ${key}`];
      if (order !== 0) return [];
    }
    return [];
  });
}

/** Positive: the wrong way round; not a number: nothing can be said, as of places and resources, whose order is the settings'. */
function compared(key: string, one: SaidRow, other: SaidRow, by: readonly string[]): number {
  const isDown = key.startsWith('-');
  const name = isDown ? key.slice(1) : key;
  const sign = isDown ? -1 : 1;
  const [a, b] = [one.figures[name], other.figures[name]];
  if (a && b) {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null);
    return sign * (a.value - b.value);
  }
  const at = by.indexOf(name);
  const [first = '', second = ''] = [one.values[at], other.values[at]];
  if (first === second) return 0;
  return name in TIME ? sign * (first < second ? -1 : 1) : Number.NaN;
}

/** What is wrong with the choice of the best of the last dimension, by the first measure over everything else. */
export function topFaults(
  asked: Asked,
  rows: readonly SaidRow[],
  world: World,
  measures: Measures,
): string[] {
  const { top, by } = asked;
  const [id = '', measure = ''] = [by.at(-1), asked.measures[0]];
  if (top === undefined) return [];
  const { rows: all } = answerTo(
    { ...asked, by: [id], measures: [measure], compare: 'none', totals: false },
    world,
    measures,
    null,
  );
  const ranks = new Map(
    [...all].map(([name, row]) => [
      (JSON.parse(name) as string[])[0] ?? '',
      row[measure]?.value ?? -1,
    ]),
  );
  const kept = new Set(
    rows.filter(({ kind }) => kind === 'detail').map(({ values }) => values.at(-1) ?? ''),
  );
  const [least, best] = [
    [...ranks].filter(([value]) => kept.has(value)),
    [...ranks].filter(([value]) => !kept.has(value)),
  ];
  const isBest =
    Math.min(...least.map(([, rank]) => rank)) >= Math.max(...best.map(([, rank]) => rank)) - 1e-9;
  return isBest ? [] : [`not the best ${top}: ${[...kept].join()}`];
}
