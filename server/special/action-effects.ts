import type { Figure } from '../../data/model/figure.ts';
import { monthOf, yearOf } from '../../data/model/period.ts';
import type { Reading } from '../../data/model/reading.ts';
import { actionEffect, type ActionEffect } from '../../data/model/special/effect/action-effect.ts';
import type { Action } from '../../data/model/special/effect/action.ts';
import {
  effectAnswer,
  type EffectAnswer,
  type EffectMeasure,
} from '../../data/model/special/effect/effect-answer.ts';
import { protect, type CellRow } from '../protect.ts';
import { readPublished, type Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { readActions } from './actions.ts';
import { communeKey, communeWorld, isOfCommune, memberWorld } from './effect-worlds.ts';
import { said, saidNotes, type Said, type SaidNote } from './said.ts';
import { readPartialMonths } from './window-fault.ts';

/** What is asked of the effects. */
export interface EffectQuestion {
  readonly year: number;
  readonly measure: EffectMeasure;
}

/** One effect, where, and what it comes to in words. */
export type SaidEffect = ActionEffect & {
  readonly placeName: string | null;
  readonly text: string;
};

/** The effects with their notes in words. */
export type SaidEffects = Said<
  EffectAnswer & { readonly effects: readonly SaidEffect[]; readonly notes: readonly SaidNote[] }
>;

/** What became of the uses where an action of the year was held, beside the places where none was. */
export async function actionEffects(
  view: UsageView,
  { year, measure }: EffectQuestion,
  asker: Asker,
  words: Words,
): Promise<SaidEffects> {
  const [actions, partial, reading] = await Promise.all([
    readActions(view, asker.signal),
    readPartialMonths(view, asker.signal),
    readMonths(view, year, asker),
  ]);
  const facts = { reading, partial, actions, measure };
  const asked = actions.filter(({ heldOn }) => yearOf(heldOn) === year);
  const ofMembers = memberWorld(facts);
  const ofCommunes = asked.some(isOfCommune)
    ? communeWorld(facts, await readCommuneMonths(view, { year, measure }, asker))
    : ofMembers;
  const effects = asked.map((action: Action) =>
    actionEffect(action, isOfCommune(action) ? ofCommunes : ofMembers),
  );
  const { demonstration } = view.version.setting.agreement;
  const nameOf = await readNames(view, asker.signal);
  const answer = effectAnswer({ year, measure, effects }, demonstration);
  return said(view.version, {
    ...answer,
    effects: effects.map((one) => ({
      ...one,
      placeName: nameOf(one.place),
      text: words.special.effect(one),
    })),
    notes: saidNotes(answer.notes, words),
  });
}

async function readNames(
  view: UsageView,
  signal?: AbortSignal,
): Promise<(place: string | null) => string | null> {
  const communes = await view.ask<{ commune: string; name: string }>({ name: 'place' }, signal);
  const names = new Map([
    ...communes.map(({ commune, name }) => [commune, name] as const),
    ...view.version.setting.agreement.members.map(({ code, name }) => [code, name] as const),
  ]);
  return (place) => (place === null ? null : (names.get(place) ?? place));
}

/** The months of the year and of those around it, of all resources together and of each. */
async function readMonths(view: UsageView, year: number, asker: Asker): Promise<Reading> {
  const months = { span: 'month', month: null, from: year - 1, to: year + 1 } as const;
  const noCounts = { kind: null, resource: null, from: year, to: year - 1 };
  const cells = [
    { ...months, scope: 'all', item: '' },
    { ...months, scope: 'resource', item: null },
  ] as const;
  const published = await readPublished(view, { cells, counts: noCounts }, asker);
  return { setting: view.version.setting, published };
}

type CommuneRow = Omit<CellRow, 'span' | 'member' | 'scope' | 'item'> & { readonly place: string };

async function readCommuneMonths(
  view: UsageView,
  { year, measure }: EffectQuestion,
  { audience, signal }: Asker,
): Promise<ReadonlyMap<string, Figure>> {
  const question = { name: 'commune-month', params: { from: year - 1, to: year + 1 } } as const;
  const rows = await view.ask<CommuneRow>(question, signal);
  return new Map(
    rows.map(({ place, ...row }) => {
      const cell = { ...row, span: 'month', member: place, scope: 'all', item: '' } as const;
      return [communeKey(place, monthOf(row.year, row.month)), protect(cell, audience)[measure]];
    }),
  );
}
