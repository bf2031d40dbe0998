import type { AdministrationPage } from '../../data/model/administration-page.ts';
import type { Entrance } from '../../data/model/access/entrance.ts';
import type { Choice } from '../../data/model/frame.ts';
import type { Day } from '../../data/model/period.ts';
import type { Installation } from '../../data/model/installation.ts';
import { administrationWords, type PartWords } from '../words/administration.ts';
import { longDay } from '../words/format.ts';
import { grantText } from '../words/grant-text.ts';
import type { Cell, Column, Table } from './table.ts';

/** One part of the page: what is settled, as a table, and where it is changed. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  /** before the table */
  readonly texts: readonly string[];
  /** null: nothing to be listed, `none` says so */
  readonly table: Table | null;
  readonly none: string;
}

/**
 * Everything that is settled, part by part.
 *
 * @param members by whose names a librarian's role is told
 */
export function partsOf(page: AdministrationPage, members: readonly Choice[]): Part[] {
  const { installation, entrance } = page;
  return [
    ...(typeof installation === 'string' ? [] : [filesPart(installation)]),
    ...(entrance ? entranceParts(entrance, members) : []),
    ...publishedParts(page),
    pairsPart(
      'conservation',
      administrationWords().disclosure,
      administrationWords().disclosed(page),
    ),
    pairsPart('contacts', administrationWords().contacts, administrationWords().contact(page)),
    ...(typeof installation === 'string' ? [] : installedParts(installation)),
  ];
}

type ColumnKey = keyof ReturnType<typeof administrationWords>['columns'];
type Row = Readonly<Partial<Record<ColumnKey, Cell>>>;

function filesPart({ files }: Installation): Part {
  const { files: own, states } = administrationWords();
  // profiles have a list of their own, where only those stand that can be read
  const listed = files.filter(
    ({ file, state }) => state !== 'good' || !file.includes('/profiles/'),
  );
  const rows = listed.map(({ file, state, fault }) => ({ file, state: states[state], fault }));
  const isFaulty = files.some(({ fault }) => fault !== null);
  return part('fichiers', own, isFaulty ? ['file', 'state', 'fault'] : ['file', 'state'], rows);
}

function entranceParts(entrance: Entrance, members: readonly Choice[]): Part[] {
  const own = administrationWords();
  const rules = entrance.provider?.rules ?? [];
  const rows = rules.map(({ when, grant }) => ({
    told: own.when(when),
    role: grantText(grant, members),
  }));
  return [
    pairsPart('acces', own.entrance, own.entered(entrance)),
    ...(rows.length > 0 ? [part('regles', own.claimRules, ['told', 'role'], rows)] : []),
  ];
}

function publishedParts(page: AdministrationPage): Part[] {
  const own = administrationWords();
  const { versions = [], members = [], resources = [], objectives = [] } = page.published ?? {};
  return [
    {
      ...part(
        'convention',
        own.agreement,
        ['version', 'from', 'key', 'signed'],
        versions.map((one) => ({
          ...{ version: one.id, from: dayText(one.effectiveFrom) },
          ...{ key: own.vintage(one), signed: own.signatures(one) },
        })),
      ),
      texts: own.rules(page),
    },
    part(
      'membres',
      own.members,
      ['member', 'code', 'status', 'joined', 'leaves'],
      members.map(({ name, code, status, joinedOn, leavesOn }) => ({
        ...{ member: name, code, status: own.statuses[status] },
        ...{ joined: dayText(joinedOn), leaves: dayText(leavesOn) },
      })),
    ),
    part(
      'ressources',
      own.resources,
      ['resource', 'code', 'kind', 'provider', 'from', 'to'],
      resources.map(({ name, id, kind, provider, validFrom, validTo }) => ({
        ...{ resource: name, code: id, kind, provider },
        ...{ from: dayText(validFrom), to: dayText(validTo) },
      })),
    ),
    part(
      'objectifs',
      own.objectives,
      ['year', 'targets'],
      objectives.map(({ year, count }) => ({ year: String(year), targets: String(count) })),
    ),
  ];
}

function installedParts({ profiles, harvest, versions, inbox }: Installation): Part[] {
  const own = administrationWords();
  return [
    part(
      'profils',
      own.profiles,
      ['file', 'source', 'content', 'patterns', 'auto'],
      profiles.map(({ file, source, kind, patterns, auto }) => ({
        ...{ file, source, content: kind, auto: auto ? own.yes : own.no },
        patterns: patterns.join(', ') || own.byHeadings,
      })),
    ),
    part(
      'moissons',
      own.harvest,
      ['source', 'host', 'reports', 'from', 'schedule', 'secrets'],
      harvest.map(({ source, host, release, reports, from, schedule, secrets }) => ({
        ...{ source, host, from, schedule, reports: `${reports.join(', ')} (R${release})` },
        secrets: secrets.map((one) => `${own.secrets[one.name]} ${own.secret(one)}`).join(', '),
      })),
    ),
    {
      ...part(
        'versions',
        own.kept,
        ['number', 'size', 'served'],
        versions.map(({ number, bytes, isServed }) => ({
          ...{ number: String(number), size: own.megabytes(bytes) },
          served: isServed ? own.yes : own.no,
        })),
      ),
      texts: [own.inbox(inbox)],
    },
  ];
}

function pairsPart(
  id: string,
  own: PartWords,
  pairs: readonly (readonly [string, string])[],
): Part {
  const rows = pairs.map(([setting, value]) => ({ setting, value }));
  return part(id, own, ['setting', 'value'], rows);
}

function part(id: string, own: PartWords, keys: readonly ColumnKey[], rows: readonly Row[]): Part {
  const { columns } = administrationWords();
  const heads = keys.map((key): Column => ({ key, label: columns[key], kind: 'text' }));
  const filled = rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? ''])));
  const table = rows.length > 0 ? { caption: own.title, columns: heads, rows: filled } : null;
  return { id, title: own.title, where: own.where, none: own.none ?? '', texts: [], table };
}

function dayText(day: Day | null): string {
  return day === null ? '' : longDay(day);
}
