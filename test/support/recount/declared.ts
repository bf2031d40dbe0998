import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { AgreementFile, CatalogueFile, ProfileFile, SettingsFiles } from './settings.ts';
import { spelling } from './text.ts';

/** What the coordinator declared, looked up by any spelling. */
export interface Declared {
  readonly members: readonly string[];
  /** commune as a file names it → member that serves it */
  readonly placeMember: ReadonlyMap<string, string>;
  /** commune → member that serves it */
  readonly serving: (commune: string) => string;
  /** commune as a file names it → INSEE code */
  readonly placeCommune: ReadonlyMap<string, string>;
  /** commune → EPCI */
  readonly epcis: ReadonlyMap<string, string>;
  /** COUNTER institution → member */
  readonly institutionMember: ReadonlyMap<string, string>;
  readonly resources: ReadonlyMap<string, string>;
  /** as the catalogue names them, by any spelling */
  readonly providers: ReadonlySet<string>;
  readonly platforms: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, string>;
  /** kind → thousandths of a weighted use */
  readonly weights: ReadonlyMap<string, number>;
  readonly profiles: readonly ProfileFile[];
}

/** Makes the settings of a drop ready to be looked up. */
export function declaredIn({ agreement, catalogue, profiles }: SettingsFiles): Declared {
  const { resources } = catalogue;
  const names = (others: 'aliases' | 'counter'): [name: string, id: string][] =>
    resources.flatMap((one) =>
      [one.id, one.name, ...(one[others] ?? [])].map((name): [string, string] => [name, one.id]),
    );
  const members = agreement.members.map(({ code }) => code);
  const placeCommune = new Map(spelt(placeNames(agreement, catalogue)));
  // a commune that is a member is served by itself, every other one by the department
  const serving = (commune: string) => (members.includes(commune) ? commune : agreement.department);
  return {
    ...{ members, placeCommune, serving },
    placeMember: new Map([...placeCommune].map(([name, commune]) => [name, serving(commune)])),
    epcis: new Map(reference('epci.csv').map((row) => [row.insee_code ?? '', row.epci_code ?? ''])),
    institutionMember: new Map(
      spelt([...memberTexts(agreement), ...Object.entries(catalogue.institutions ?? {})]),
    ),
    resources: new Map(spelt(names('aliases'))),
    providers: new Set(resources.flatMap(({ provider }) => (provider ? [spelling(provider)] : []))),
    platforms: new Map(spelt(names('counter'))),
    kinds: new Map(resources.map(({ id, kind }) => [id, kind])),
    weights: weightsOf(catalogue),
    profiles,
  };
}

function placeNames(
  agreement: AgreementFile,
  catalogue: CatalogueFile,
): [name: string, commune: string][] {
  return [
    ...reference('populations.csv').flatMap((row) => both(row.insee_code, row.name)),
    ...reference('commune-merges.csv').flatMap((row): [string, string][] => [
      [row.old_code ?? '', row.new_code ?? ''],
      [row.old_name ?? '', row.new_code ?? ''],
    ]),
    ...memberTexts(agreement).filter(([, code]) => code !== agreement.department),
    ...Object.entries(catalogue.places ?? {}),
  ];
}

function memberTexts({ members }: AgreementFile): [name: string, member: string][] {
  return members.flatMap(({ code, name, siret }) =>
    [code, name, ...(siret === undefined ? [] : [siret])].map((text): [string, string] => [
      text,
      code,
    ]),
  );
}

function weightsOf({ kinds }: CatalogueFile): Map<string, number> {
  const usual = reference('resource-kinds.csv')
    .filter(({ weight }) => weight !== '')
    .map(({ kind, weight }): [string, number] => [kind ?? '', Number(weight)]);
  const own = Object.entries(kinds ?? {}).map(([kind, { weight }]): [string, number] => [
    kind,
    weight,
  ]);
  return new Map([...usual, ...own].map(([kind, weight]) => [kind, Math.round(weight * 1000)]));
}

function both(code = '', name = ''): [string, string][] {
  return [
    [code, code],
    [name, code],
  ];
}

function spelt(pairs: readonly [string, string][]): [string, string][] {
  return pairs.map(([name, value]) => [spelling(name), value]);
}

/** Rows of a reference file, by heading. */
export function reference(name: string): Readonly<Record<string, string>>[] {
  const file = new URL(`../../../data/reference/${name}`, import.meta.url);
  return parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
}
