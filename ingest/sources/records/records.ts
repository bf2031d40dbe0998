import { yearOf } from '../../../data/model/period.ts';
import { statement, type Database } from '../../database.ts';
import { isEntered } from '../entry-source.ts';
import { dateFormats } from '../date-format.ts';
import { lookUp } from '../lookup.ts';
import { requireWholeVintages } from './vintage.ts';
import { recordAccount } from './account.ts';
import { RECORD_KINDS, type RecordKind } from './record-kinds.ts';
import type { Mapped } from '../mapped.ts';
import { byKey, memberLookup, placeLookup, resourceLookup, type Resolve } from '../resolve.ts';
import type { Admitted, Workshop } from '../source.ts';
import { declaredResources } from './declared.ts';
import { kindNames } from './kind-names.ts';
import { recordRows } from './rows.ts';

/**
 * Takes a list of records (invoices, orders, contracts, populations, objectives, actions, incidents) through its steps.
 * The unit of the account is the line. A list takes the place of the earlier one of the same source and year.
 */
export async function admitRecords(
  kind: RecordKind,
  workshop: Workshop,
  { incoming, profile, headingRow }: Mapped,
): Promise<Admitted> {
  const { database } = workshop;
  const rows = await recordRows(incoming, profile, headingRow);
  await database.run(statement('sources/records/stage-record.sql'), { rows: JSON.stringify(rows) });
  await resolveTexts(workshop);
  await judge(database, RECORD_KINDS[kind], {
    source: profile.source,
    formats: dateFormats(profile),
    since: firstYear(workshop),
    entered: isEntered(profile.source),
    ...kindNames(),
  });
  await accept(database, RECORD_KINDS[kind], incoming.batch);
  if (kind === 'invoices' || kind === 'orders')
    await database.run(statement(`sources/records/refuse-${REFUSED[kind]}.sql`), {
      batch: incoming.batch,
      source: profile.source,
    });
  if (kind === 'populations') await requireWholeVintages(database);
  return {
    kind,
    source: profile.source,
    ...(await recordAccount(database, profile)),
    totals: await totalsOf(database, kind),
    ...(kind === 'resources' && { declares: await declaredResources(database) }),
  };
}

/** Lists whose refused lines leave their mark on the figures they may belong to. */
const REFUSED = { invoices: 'invoice', orders: 'purchase-order' } as const;

/** The first year of any version of the agreement; 0 without a version, as nothing is then outside it. */
function firstYear({ settings }: Workshop): number {
  const years = settings.agreement.versions.map(({ effectiveFrom }) => yearOf(effectiveFrom));
  return years.length === 0 ? 0 : Math.min(...years);
}

async function resolveTexts(workshop: Workshop): Promise<void> {
  const { database } = workshop;
  const of = (field: string) => ['staged_record', `(fields ->> '${field}')`] as const;
  await lookUp(database, 'known_provider', of('provider'), providerLookup(workshop));
  await lookUp(database, 'known_resource', of('resource'), resourceLookup(workshop));
  await lookUp(database, 'known_member', of('member'), memberLookup(workshop));
  await lookUp(database, 'known_place', of('commune'), placeLookup(workshop));
}

/** A provider of the catalogue, whatever the case and accents. */
function providerLookup({ settings }: Workshop): Resolve {
  const names = settings.catalogue.resources.map(({ provider }) => [provider, provider] as const);
  return byKey(new Map(names));
}

async function judge(
  database: Database,
  table: (typeof RECORD_KINDS)[RecordKind],
  parameters: Readonly<Record<'source', string>> &
    Readonly<Record<'since', number>> &
    Readonly<Record<'entered', boolean>> &
    Readonly<Record<'formats' | 'kinds' | 'labels', readonly string[]>>,
): Promise<void> {
  const sql = statement(`sources/records/judge-${table.replaceAll('_', '-')}.sql`);
  const used = Object.entries(parameters).filter(([name]) => sql.includes(`$${name}`));
  await database.run(sql, Object.fromEntries(used));
}

/** The judged lines without a fault go to the lake table of the same columns. */
async function accept(
  database: Database,
  table: (typeof RECORD_KINDS)[RecordKind],
  batch: string,
): Promise<void> {
  await database.run(
    `INSERT INTO lake_${table} BY NAME
     SELECT * EXCLUDE (row, verdict, rule, field, value), $batch AS batch FROM judged_${table} WHERE verdict IS NULL ORDER BY row`,
    { batch },
  );
}

/** Sums a person can compare with the provider's or the accountant's own, in cents; the number of lines where there is no sum. */
async function totalsOf(database: Database, kind: RecordKind): Promise<Record<string, number>> {
  const sum = SUMS[kind];
  const [row] = await database.rows<{ value: number }>(
    `SELECT CAST(coalesce(sum(${sum ?? '1'}), 0) AS DOUBLE) AS value FROM lake_${RECORD_KINDS[kind]}`,
  );
  return { [sum ?? 'rows']: row?.value ?? 0 };
}

const SUMS: Readonly<Partial<Record<RecordKind, string>>> = {
  invoices: 'incl_tax',
  orders: 'incl_tax',
  contracts: 'cents',
  populations: 'municipal',
};
