import type { Figure } from '../../data/model/figure.ts';
import { monthNumberOf, yearOf, type Month } from '../../data/model/period.ts';
import type { Place } from '../../data/model/published.ts';
import { figuresOf, resourcesIn, scopeOf, type Reading } from '../../data/model/reading.ts';
import type { ResourceId } from '../../data/model/resource.ts';
import type { Disturbance, EffectWorld } from '../../data/model/special/effect/action-effect.ts';
import type { Action, ActionWindow } from '../../data/model/special/effect/action.ts';
import type { EffectMeasure } from '../../data/model/special/effect/effect-answer.ts';
import { periodBetween } from '../../data/model/coverage.ts';
import { windowFault, type PartialMonths } from './window-fault.ts';

/** What the worlds of an answer are made of. */
export interface WorldFacts {
  readonly reading: Reading;
  readonly partial: PartialMonths;
  readonly actions: readonly Action[];
  readonly measure: EffectMeasure;
}

/** Is the action one of a commune that is no member, to be compared with other such communes? */
export function isOfCommune({ commune, member }: Action): boolean {
  return commune !== null && (commune as string) !== member;
}

/** The members beside one another, for actions of members and of the communes that are one. */
export function memberWorld({ reading, partial, actions, measure }: WorldFacts): EffectWorld {
  const { setting } = reading;
  const own = actions.filter((action) => !isOfCommune(action));
  return {
    places: setting.agreement.members.map(({ code }): string => code),
    placeOf: ({ member }) => member ?? { code: 'everywhere' },
    figure: (place, resource, month) => {
      const scope = scopeOf({ kind: null, resource });
      const where = { place: place as Place, scope, period: periodBetween(month, month) };
      return figuresOf(reading, where)[measure];
    },
    fault: (resource, window) =>
      windowFault(
        setting,
        resourcesIn(setting.resources, scopeOf({ kind: null, resource })),
        partial,
        window,
      ),
    disturbances: [
      ...own.flatMap((action) => disturbancesOf(action, action.member)),
      ...setting.annotations.flatMap(({ kind, date, member, resource = null, label }) =>
        kind === 'outage' && member !== undefined ? [{ date, place: member, resource, label }] : [],
      ),
    ],
  };
}

/**
 * The communes the department serves beside one another: for actions held in one of them. Their resources are not published one
 * by one, and what providers only give as totals is in none of them.
 *
 * @param months published months of the communes, by commune and month
 */
export function communeWorld(
  { reading, partial, actions }: WorldFacts,
  months: ReadonlyMap<string, Figure>,
): EffectWorld {
  const { setting } = reading;
  const members = new Set(setting.agreement.members.map(({ code }): string => code));
  const places = new Set([...months.keys()].map((key) => key.split(' ')[0] ?? ''));
  return {
    places: [...places].filter((place) => !members.has(place)).sort(),
    placeOf: ({ commune, resource }) => {
      if (commune === null) return { code: 'everywhere' };
      return resource === null ? commune : { code: 'commune-not-published', subject: commune };
    },
    figure: (place, _, month) => months.get(communeKey(place, month)) ?? 0,
    fault: (_, window) => windowFault(setting, eventResources(reading, window), partial, window),
    disturbances: actions
      .filter(isOfCommune)
      .flatMap((action) => disturbancesOf(action, action.commune)),
  };
}

/** Name of a month of a commune. */
export function communeKey(commune: string, month: Month): string {
  return `${commune} ${yearOf(month)}-${monthNumberOf(month)}`;
}

function disturbancesOf({ heldOn, resource, label }: Action, place: string | null): Disturbance[] {
  return place === null ? [] : [{ date: heldOn, place, resource, label: label ?? '' }];
}

/** Resources that came as single uses in some month of a window. */
function eventResources({ setting }: Reading, { before, after }: ActionWindow) {
  const months: readonly Month[] = [...before, ...after];
  const sends = (id: ResourceId): boolean =>
    months.some((month) => setting.coverage.byResource.get(id)?.get(month) === 'event');
  return setting.resources.filter(({ id }) => sends(id));
}
