import { compute, isKnown, type Figure } from '../../figure.ts';
import { dayNumber, lastDayOf, type Day, type Month } from '../../period.ts';
import type { ResourceId } from '../../resource.ts';
import { actionWindow, type Action, type ActionWindow } from './action.ts';
import type { EffectObstacle } from './obstacle.ts';
import {
  FEWEST_BEFORE,
  FEWEST_CONTROLS,
  placeboEffect,
  type BeforeAfter,
  type PlaceboEffect,
} from './placebo.ts';

/** Does the interval lie above 0, below it, or hold it: then no effect can be told from chance. */
export type Finding = 'more' | 'fewer' | 'none';

/** What became of the uses where an action was held, beside those elsewhere. Informative: it proves no cause. */
export interface ActionEffect {
  readonly action: Action;
  /** where it is looked for; null: nowhere in particular */
  readonly place: string | null;
  readonly before: { readonly from: Month; readonly to: Month };
  readonly after: { readonly from: Month; readonly to: Month };
  /** mean of a month at the place */
  readonly monthBefore: Figure;
  readonly monthAfter: Figure;
  /** other places it is compared with */
  readonly controls: number;
  /** change of the place, change of the others, and the effect with its interval of 95 %; relative, 0.3 for +30 % */
  readonly own: Figure;
  readonly others: Figure;
  readonly effect: Figure;
  readonly low: Figure;
  readonly high: Figure;
  /** null: not computable, see `obstacle` */
  readonly finding: Finding | null;
  readonly obstacle: EffectObstacle | null;
  /** what else happened at the place in these months: its effect cannot be told apart */
  readonly alongside: readonly string[];
}

/** Something dated that bends the uses of a place: an action, or an outage. */
export interface Disturbance {
  readonly date: Day;
  readonly place: string;
  /** null: every resource */
  readonly resource: ResourceId | null;
  readonly label: string;
}

/** The places that can be compared with one another, and what is known of them; of the asked measure. */
export interface EffectWorld {
  readonly places: readonly string[];
  /** where an action is looked for, or why it cannot be */
  readonly placeOf: (action: Action) => string | EffectObstacle;
  /** of a month; of every resource together when none is named */
  readonly figure: (place: string, resource: ResourceId | null, month: Month) => Figure;
  /** what is wrong with the months of a window: missing, partial, broken or not there; undefined: nothing */
  readonly fault: (resource: ResourceId | null, window: ActionWindow) => EffectObstacle | undefined;
  readonly disturbances: readonly Disturbance[];
}

/** The effect of one action, by difference in differences beside the places where nothing was done ({@link placeboEffect}). */
export function actionEffect(action: Action, world: EffectWorld): ActionEffect {
  const window = actionWindow(action);
  const place = world.placeOf(action);
  const here = typeof place === 'string' ? place : null;
  const own = here === null ? undefined : levelsAt(world, here, action.resource, window);
  const controls = controlsOf(action, here, window, world);
  const obstacle =
    (typeof place === 'string' ? undefined : place) ??
    world.fault(action.resource, window) ??
    obstacleOf(own, controls.length);
  return {
    action,
    place: here,
    before: { from: window.before[0], to: window.before[2] },
    after: { from: window.after[0], to: window.after[2] },
    monthBefore: obstacle ? 'not-computable' : monthly(own?.before),
    monthAfter: obstacle ? 'not-computable' : monthly(own?.after),
    controls: controls.length,
    ...(obstacle ? nothing(obstacle) : found(own, controls)),
    alongside: here === null ? [] : alongside(action, here, window, world),
  };
}

interface Levels {
  readonly before: Figure;
  readonly after: Figure;
}

function levelsAt(
  { figure }: EffectWorld,
  place: string,
  resource: ResourceId | null,
  window: ActionWindow,
): Levels {
  const over = (months: readonly Month[]): Figure =>
    compute(
      months.map((month) => figure(place, resource, month)),
      (...values) => values.reduce((sum, value) => sum + value, 0),
    );
  return { before: over(window.before), after: over(window.after) };
}

function obstacleOf(own: Levels | undefined, controls: number): EffectObstacle | undefined {
  const { before, after } = own ?? { before: 'not-computable', after: 'not-computable' };
  if (before === 'secret' || after === 'secret') return { code: 'secret' };
  if (!isKnown(before) || !isKnown(after)) return { code: 'not-computable' };
  if (before < FEWEST_BEFORE) return { code: 'too-few-uses' };
  if (controls < FEWEST_CONTROLS) return { code: 'too-few-controls', subject: String(controls) };
  return undefined;
}

function monthly(figure: Figure = 'not-computable'): Figure {
  return compute([figure], (sum) => sum / 3);
}

function nothing(obstacle: EffectObstacle) {
  const none = obstacle.code === 'secret' ? 'secret' : 'not-computable';
  const figures = { own: none, others: none, effect: none, low: none, high: none } as const;
  return { ...figures, finding: null, obstacle };
}

function found(own: Levels | undefined, controls: readonly BeforeAfter[]) {
  const { before, after } = own ?? {};
  const treated = { before: Number(before), after: Number(after) };
  const effect = placeboEffect(treated, controls);
  return { ...effect, finding: findingOf(effect), obstacle: null };
}

function findingOf({ low, high }: PlaceboEffect): Finding {
  if (low > 0) return 'more';
  return high < 0 ? 'fewer' : 'none';
}

/** Other places whose uses are known, not too few, and nothing bent. */
function controlsOf(
  action: Action,
  here: string | null,
  window: ActionWindow,
  world: EffectWorld,
): BeforeAfter[] {
  const bent = new Set(
    world.disturbances.filter((one) => isWithin(one, action, window)).map(({ place }) => place),
  );
  return world.places
    .filter((place) => place !== here && !bent.has(place))
    .flatMap((place) => {
      const { before, after } = levelsAt(world, place, action.resource, window);
      const isUsable = isKnown(before) && isKnown(after) && before >= FEWEST_BEFORE;
      return isUsable ? [{ before, after }] : [];
    });
}

function alongside(
  action: Action,
  here: string,
  window: ActionWindow,
  { disturbances }: EffectWorld,
): string[] {
  return disturbances
    .filter((one) => one.place === here && isWithin(one, action, window))
    .filter(({ date, label }) => date !== action.heldOn || label !== (action.label ?? ''))
    .map(({ label }) => label);
}

/** Does it fall into the window, and touch what the action is about? */
function isWithin(
  { date, resource }: Disturbance,
  action: Action,
  { before, after }: ActionWindow,
): boolean {
  const touches = resource === null || action.resource === null || resource === action.resource;
  const day = dayNumber(date);
  const [first, last] = [dayNumber(`${before[0]}-01` as Day), dayNumber(lastDayOf(after[2]))];
  return touches && day >= first && day <= last;
}
