import { stringify } from 'yaml';
import { activeReaders, type ActiveReader, type Season } from './active.ts';
import { demoAgreement } from './agreement.ts';
import { dayNumber, isoDay, YEARS } from './calendar.ts';
import { demoCatalogue } from './catalogue.ts';
import { counterLines } from './counter-file.ts';
import { isSubscribed } from './demand.ts';
import { enrolmentLines, SNAPSHOTS } from './enrolment-file.ts';
import { eventLines } from './event-file.ts';
import { departmentHomes, homeDraw, homesOf, type Home } from './homes.ts';
import { eventLayoutOf } from './event-layouts.ts';
import { MEMBERS, type DemoMember } from './members.ts';
import { demoProfiles } from './profiles.ts';
import { randomOf, type Random } from './random.ts';
import { readersOf, type Reader } from './readers.ts';
import { RESOURCES, type DemoResource } from './resources.ts';
import { usesOf } from './uses.ts';

/** A file of the drop. */
export interface DropFile {
  readonly folder: 'settings' | 'inbox';
  /** path inside the folder */
  readonly path: string;
  readonly encoding: 'utf8' | 'utf8-bom' | 'win1252';
  /** made when asked for, so that one file at a time is in memory */
  readonly lines: () => Iterable<string>;
}

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
  return [
    { name: 'réglages', files: settingFiles() },
    { name: 'inscriptions', files: enrolmentFiles(readers, options) },
    { name: 'rapports COUNTER', files: counterFiles(options) },
    ...YEARS.map((year) => ({
      name: `événements ${year}`,
      files: eventFiles(readers, options, year),
    })),
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

function* eventFiles(readers: Readers, options: DropOptions, year: number): Generator<DropFile> {
  const resources = subscribedIn(year).filter(({ sends }) => sends === 'events');
  const season = { ...options, year, resources };
  const active = new Map(
    [...readers].map(([member, own]) => [member, activeReaders(own, member, season)]),
  );
  for (const resource of resources) {
    yield {
      folder: 'inbox',
      path: `evenements-${resource.id}-${year}.csv`,
      encoding: 'win1252',
      lines: () => linesOf(resource, active, season),
    };
  }
}

function linesOf(
  resource: DemoResource,
  active: ReadonlyMap<DemoMember, readonly ActiveReader[]>,
  { seed, scale, year }: Season,
): Iterable<string> {
  const layout = eventLayoutOf(resource.id);
  const demand = { seed, scale, year, resource, offer: layout.offer };
  const uses = [...active].flatMap(([member, own]) => usesOf(demand, member, own));
  return eventLines(uses, layout, randomOf(seed, 'noise', resource.id, year));
}

function subscribedIn(year: number): DemoResource[] {
  return RESOURCES.filter(
    (resource) =>
      isSubscribed(resource, dayNumber(year, 1, 1)) ||
      isSubscribed(resource, dayNumber(year, 12, 1)),
  );
}
