import { clockTime, dayOf, frenchDay, type Moment } from './calendar.ts';
import type { Cell, EventLayout } from './event-layouts.ts';
import { impossibleDay, unknownCommune, type Fault } from './noise.ts';
import type { Random } from './random.ts';
import type { Use } from './sitting.ts';
import { speller } from './spelling.ts';

/** A row of an event file, before it is written. */
export interface EventRow {
  readonly use: Use;
  /** when; later than the use itself for a second click */
  readonly at: Moment;
  readonly fault: Fault | undefined;
  /** not a use: an extract, a trailer */
  readonly other: boolean;
}

/** Writes one cell of a row. */
export type CellWriter = (row: EventRow) => string;

const DEVICES = ['Ordinateur', 'Téléphone', 'Tablette'];

/** Writers of a layout's columns, from left to right. */
export function cellWriters(layout: EventLayout, random: Random): CellWriter[] {
  const spelled = speller(layout.spelling, random);
  const writers: Readonly<Record<Cell, CellWriter>> = {
    day: ({ at, fault }) => (fault === 'date' ? impossibleDay(random, at) : frenchDay(dayOf(at))),
    time: ({ at }) => clockTime(at),
    card: ({ use, fault }) => (fault === 'reader' ? '' : use.reader.card),
    commune: ({ use, fault }) =>
      fault === 'commune' ? unknownCommune(random) : spelled(use.reader.home),
    content: ({ use, other }) =>
      `${layout.content} ${String(use.content + (other ? 1 : 0)).padStart(4, '0')}`,
    session: ({ use }) => `S${use.session.toString(16).padStart(7, '0')}`,
    type: ({ other }) => layout.types?.[other ? 1 : 0] ?? '',
    minutes: ({ use }) => String(use.minutes),
    device: ({ use }) => DEVICES[use.session % DEVICES.length] ?? '',
  };
  return Object.values(layout.columns).map((cell) => writers[cell]);
}
