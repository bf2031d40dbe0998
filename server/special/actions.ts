import type { Annotation } from '../../data/model/annotation.ts';
import { countedUnder } from '../../data/model/merge.ts';
import { monthOfDay } from '../../data/model/period.ts';
import type { Setting } from '../../data/model/reading.ts';
import type { Action } from '../../data/model/special/effect/action.ts';
import type { UsageView } from '../store/usage-store.ts';

/** Every action known: those of the lists, then those the catalogue notes and no list tells; by day. */
export async function readActions(view: UsageView, signal?: AbortSignal): Promise<Action[]> {
  const { setting } = view.version;
  const rows = await view.ask<Action>({ name: 'action' }, signal);
  const listed = rows.map((row) => ofItsLine(row, setting));
  const known = new Set(listed.map(keyOf));
  const noted = setting.annotations.filter(({ kind }) => kind === 'action').map(noticed);
  return [...listed, ...noted.filter((one) => !known.has(keyOf(one)))].sort((a, b) =>
    a.heldOn < b.heldOn ? -1 : 1,
  );
}

/** An action for a merged resource is looked for in the line it counts in. */
function ofItsLine(action: Action, { merges }: Setting): Action {
  const { resource, heldOn } = action;
  if (resource === null) return action;
  return { ...action, resource: countedUnder(merges, resource, monthOfDay(heldOn)) };
}

function noticed({ date, label, member, resource }: Annotation): Action {
  const where = { commune: null, member: member ?? null, resource: resource ?? null };
  return { heldOn: date, kind: 'noted', label, ...where };
}

function keyOf({ heldOn, member, resource }: Action): string {
  return [heldOn, member ?? '', resource ?? ''].join(' ');
}
