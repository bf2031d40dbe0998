import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cellsTold, toldBy, type Recount, type Told } from '../recount.ts';
import { reference } from '../recount/declared.ts';
import { settingsIn, type AgreementFile, type CatalogueFile } from '../recount/settings.ts';
import { actionsIn, type Held } from './actions.ts';
import { monthText, numberIn, yearIn } from './spec.ts';

/** INSEE's count of one commune in one vintage. */
export interface Counted {
  readonly vintage: number;
  readonly commune: string;
  readonly municipal: number;
}

/** A commune of today. */
export interface Commune {
  readonly code: string;
  readonly member: string;
  /** undefined: in none */
  readonly epci: string | undefined;
}

/** A drop and its settings, read on their own and never through the product. */
export interface World extends Told, Pick<Recount, 'cells' | 'places' | 'hours'> {
  readonly agreement: AgreementFile;
  readonly catalogue: CatalogueFile;
  /** kinds as the reference lists them */
  readonly kinds: readonly string[];
  readonly populations: readonly Counted[];
  readonly communes: readonly Commune[];
  /** resource → months in which events came, or figures */
  readonly events: ReadonlyMap<string, ReadonlySet<string>>;
  readonly totalled: ReadonlyMap<string, ReadonlySet<string>>;
  readonly actions: readonly Held[];
  /** last month in which anything came, by year */
  readonly last: ReadonlyMap<number, number>;
  /** all months of the years received, in order */
  readonly months: readonly string[];
}

/** Reads the settings and the inbox of a data directory. */
export function worldIn(root: string, today: string): World {
  const settings = join(root, 'settings');
  const { agreement, catalogue } = settingsIn(settings);
  const inbox = join(root, 'inbox');
  const files = readdirSync(inbox)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .map((name) => join(inbox, name));
  const told = toldBy(settings, files, today);
  const all = [...told.uses, ...told.figures];
  const last = new Map<number, number>();
  for (const { year, month } of all) last.set(year, Math.max(month, last.get(year) ?? 0));
  const years = [...last.keys()].toSorted((a, b) => a - b);
  return {
    ...told,
    ...{ agreement, catalogue, last },
    ...cellsTold(told),
    kinds: reference('resource-kinds.csv').map(({ kind = '' }) => kind),
    populations: countedIn(),
    communes: communesOf(told.declared.serving),
    actions: actionsIn(files, told.declared),
    events: monthsOf(told.uses),
    totalled: monthsOf(told.figures),
    months: years.flatMap((year) => Array.from({ length: 12 }, (_, at) => monthText(year, at + 1))),
  };
}

/** Is the month one up to the last received of its year? */
export function isIn({ last }: World, month: string): boolean {
  return numberIn(month) <= (last.get(yearIn(month)) ?? 0);
}

/** Was something of the resource due that month, and did nothing come? */
export function isMissing(world: World, resource: string, month: string): boolean {
  const { from = '', to = '9999' } =
    world.catalogue.resources.find(({ id }) => id === resource) ?? {};
  const end = world.months.findLast((one) => isIn(world, one)) ?? '';
  const isDue =
    month >= (world.months[0] ?? '') &&
    month >= from.slice(0, 7) &&
    month <= to.slice(0, 7) &&
    month <= end;
  return isDue && !hasCome(world, resource, month);
}

/** Did something of the resource come that month? of events only where asked */
export function hasCome(
  { events, totalled }: World,
  resource: string,
  month: string,
  grain: 'events' | 'totals' | 'any' = 'any',
): boolean {
  const byEvents = events.get(resource)?.has(month) ?? false;
  const byTotals = totalled.get(resource)?.has(month) ?? false;
  if (grain === 'any') return byEvents || byTotals;
  return grain === 'events' ? byEvents : byTotals;
}

function monthsOf(
  told: readonly { readonly resource: string; readonly year: number; readonly month: number }[],
): Map<string, Set<string>> {
  const months = new Map<string, Set<string>>();
  for (const { resource, year, month } of told) {
    const own = months.get(resource) ?? new Set();
    months.set(resource, own.add(monthText(year, month)));
  }
  return months;
}

function countedIn(): Counted[] {
  return reference('populations.csv').map(({ vintage, insee_code: commune = '', municipal }) => ({
    ...{ vintage: Number(vintage), commune, municipal: Number(municipal) },
  }));
}

function communesOf(serving: (commune: string) => string): Commune[] {
  const epcis = new Map(
    reference('epci.csv').map(({ insee_code = '', epci_code = '' }) => [insee_code, epci_code]),
  );
  const counted = countedIn();
  const latest = Math.max(...counted.map(({ vintage }) => vintage));
  return counted
    .filter(({ vintage }) => vintage === latest)
    .map(({ commune: code }) => ({ code, member: serving(code), epci: epcis.get(code) }));
}
