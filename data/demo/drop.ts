import { stringify } from 'yaml';
import { activeReaders, type ActiveReader, type Season } from './active.ts';
import { demoAgreement } from './agreement.ts';
import { dayNumber, isoDay, YEARS } from './calendar.ts';
import { billFiles } from './bills/files.ts';
import { demoCatalogue } from './catalogue.ts';
import { counterLines } from './counter-file.ts';
import { isSubscribed } from './demand.ts';
import type { DropFile } from './drop-file.ts';
import { enrolmentLines, SNAPSHOTS } from './enrolment-file.ts';
import { eventLines } from './event-file.ts';
import { departmentHomes, homeDraw, homesOf, type Home } from './homes.ts';
import { eventLayoutOf } from './event-layouts.ts';
import { MEMBERS, type DemoMember } from './members.ts';
import { demoProfiles } from './profiles.ts';
import { programmeFiles } from './programme/files.ts';
import { randomOf, type Random } from './random.ts';
import { readersOf, type Reader } from './readers.ts';
import { RESOURCES, type DemoResource } from './resources.ts';
import type { Use } from './sitting.ts';
import { totalsFiles, type TotalsIn } from './totals/files.ts';
import { monthTotals } from './totals/month-total.ts';
import { usesOf } from './uses.ts';

/** A step of the making: its name for people, and its files. */
export interface Phase {
  readonly name: string;
  readonly files: Iterable<DropFile>;
}

/** What the drop is made from: the same options give the same bytes. */
export interface DropOptions {
  readonly seed: number;
  /** 1 is the size of the real group */
  readonly scale: number;
  /** text of `data/reference/populations.csv` */
  readonly populations: string;
}

/** Everything the group would have received from January 2021 to October 2026, in the order in which it is written. */
export function demonstrationDrop(options: DropOptions): Phase[] {
  const readers = everyReader(options);
  const seasonOf = seasons(readers, options);
  return [
    { name: 'réglages', files: settingFiles() },
    { name: 'inscriptions', files: enrolmentFiles(readers, options) },
    { name: 'rapports COUNTER', files: counterFiles(options) },
    ...YEARS.map((year) => ({
      name: `événements ${year}`,
      files: eventFiles(seasonOf(year)),
    })),
    { name: 'totaux des fournisseurs', files: totalsFiles(totalsOver(seasonOf)) },
    { name: 'bons de commande et factures', files: billFiles(options) },
    { name: 'objectifs et actions', files: programmeFiles(options) },
  ];
}

type Readers = ReadonlyMap<DemoMember, readonly Reader[]>;

function everyReader({ seed, scale, populations }: DropOptions): Readers {
  const homes = homesOf(populations, 2022);
  const served = departmentHomes(homes, new Set(MEMBERS.map(({ code }) => code)));
  const drawServed = homeDraw(served);
  const homeOf = (member: DemoMember, random: Random): Home =>
    homes.find(({ code }) => code === member.code) ?? drawServed(random);
  return new Map(
    MEMBERS.map((member, rank) => [member, readersOf(member, rank, { seed, scale, homeOf })]),
  );
}

function* settingFiles(): Generator<DropFile> {
  yield setting('agreement.yaml', demoAgreement());
  yield setting('catalogue.yaml', demoCatalogue());
  yield setting('privacy.yaml', { retention: false });
  for (const [name, profile] of demoProfiles()) yield setting(`profiles/${name}.yaml`, profile);
}

function setting(path: string, content: object): DropFile {
  const text = stringify(content, { lineWidth: 0, version: '1.2' }).trimEnd();
  return { folder: 'settings', path, encoding: 'utf8', lines: () => text.split('\n') };
}

function* enrolmentFiles(readers: Readers, { seed }: DropOptions): Generator<DropFile> {
  for (const [member, own] of readers) {
    for (const snapshot of SNAPSHOTS) {
      yield {
        folder: 'inbox',
        path: `inscriptions-${member.code}-${isoDay(snapshot)}.csv`,
        encoding: 'win1252',
        lines: () => enrolmentLines(own, snapshot, seed),
      };
    }
  }
}

function* counterFiles({ seed, scale }: DropOptions): Generator<DropFile> {
  for (const year of YEARS) {
    for (const resource of subscribedIn(year).filter(({ sends }) => sends !== 'events')) {
      yield {
        folder: 'inbox',
        path: `counter-${resource.id}-${year}.tsv`,
        encoding: 'utf8-bom',
        lines: () => counterLines({ seed, scale, year, resource }),
      };
    }
  }
}

/** A year of the providers that send events, and who uses their resources. */
interface ActiveSeason extends Season {
  readonly active: ReadonlyMap<DemoMember, readonly ActiveReader[]>;
}

/** Finds who is active in a year, once. */
function seasons(readers: Readers, options: DropOptions): (year: number) => ActiveSeason {
  const known = new Map<number, ActiveSeason>();
  const make = (year: number): ActiveSeason => {
    const resources = subscribedIn(year).filter(({ sends }) => sends === 'events');
    const season = { ...options, year, resources };
    const active = [...readers].map(
      ([member, own]) => [member, activeReaders(own, member, season)] as const,
    );
    return { ...season, active: new Map(active) };
  };
  return (year) => {
    const season = known.get(year) ?? make(year);
    known.set(year, season);
    return season;
  };
}

function* eventFiles(season: ActiveSeason): Generator<DropFile> {
  for (const resource of season.resources) {
    yield {
      folder: 'inbox',
      path: `evenements-${resource.id}-${season.year}.csv`,
      encoding: 'win1252',
      lines: () => linesOf(resource, season),
    };
  }
}

function linesOf(resource: DemoResource, season: ActiveSeason): Iterable<string> {
  const uses = MEMBERS.flatMap((member) => usesBy(member, resource, season));
  const random = randomOf(season.seed, 'noise', resource.id, season.year);
  return eventLines(uses, eventLayoutOf(resource.id), random);
}

function totalsOver(seasonOf: (year: number) => ActiveSeason): TotalsIn {
  return (id, year) => {
    const season = seasonOf(year);
    return season.resources
      .filter((resource) => resource.id === id)
      .flatMap((resource) =>
        MEMBERS.flatMap((member) => monthTotals(member, usesBy(member, resource, season), year)),
      );
  };
}

function usesBy(member: DemoMember, resource: DemoResource, season: ActiveSeason): Use[] {
  const { seed, scale, year, active } = season;
  const demand = { seed, scale, year, resource, offer: eventLayoutOf(resource.id).offer };
  return usesOf(demand, member, active.get(member) ?? []);
}

function subscribedIn(year: number): DemoResource[] {
  return RESOURCES.filter(
    (resource) =>
      isSubscribed(resource, dayNumber(year, 1, 1)) ||
      isSubscribed(resource, dayNumber(year, 12, 1)),
  );
}
