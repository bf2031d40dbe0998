import { createHash } from 'node:crypto';
import { statement, type Database } from '../database.ts';

/**
 * Columns that make a table's checksum. Readers' numbers are left out, and what hours make of them: they depend on the keys of
 * the data directory, and two directories that received the same files must come to the same checksum.
 */
const COLUMNS = {
  population: 'vintage, commune, name, municipal, total',
  commune: 'commune, name, epci, member',
  resource_kind: 'kind, label, use, weight',
  resource: 'resource, name, kind, provider, valid_from, valid_to, replaces',
  contract: 'resource, valid_from, valid_to, cents, pricing',
  annotation: 'date, kind, label, member, resource',
  batch: 'batch, source, kind, file, fingerprint, read, accepted, rejected, skipped, duplicates',
  closed_year: 'year, restated',
  coverage: 'resource, month, grain',
  usage_count: 'month, member, resource, report, metric, data_type, access_method, value, batch',
  correction:
    'month, member, resource, received_as, metric, received, corrected, reason, batch, applies',
  enrolment: 'snapshot, commune, member, age_band, enrolled_on, expires_on, state, batch',
  enrolment_change: 'changed_on, commune, member, age_band, state, batch',
  invoice:
    'number, provider, resource, member, fiscal_year, valid_from, valid_to, excl_tax, vat_rate, incl_tax, ordered_on, invoiced_on, paid_on, batch',
  purchase_order:
    'number, provider, resource, fiscal_year, valid_from, valid_to, excl_tax, vat_rate, incl_tax, ordered_on, batch',
  refused_record: 'kind, provider, member, fiscal_year, amount, rule, batch, line',
  objective: 'indicator, year, target, direction, owner, batch',
  action: 'held_on, kind, commune, member, resource, participants, label, batch',
  reject: 'batch, line, field, rule, value',
  reader_month: 'year, month, member, commune, resource, uses, sessions',
  use_month: 'year, month, member, commune, resource, uses, sessions, batch',
  use_hour: 'year, month, weekday, hour, member, resource, uses, sessions',
  use_day: 'year, month, day, member, resource, uses, sessions',
  cell: 'span, year, month, member, scope, item, uses, raw_uses, sessions, readers, secret_5, secret_11, raw_uses_5, raw_uses_11',
  place_cell:
    'span, year, month, level, place, scope, item, uses, raw_uses, sessions, readers, secret_5, secret_11, raw_uses_5, raw_uses_11',
  hour_cell: 'year, month, member, scope, item, weekday, hour, uses, raw_uses, sessions',
  cohort_cell: 'year, member, first_month, month, readers, secret_5, secret_11',
  enrolment_cohort: 'year, member, enrolled_year, readers, secret_5, secret_11',
  counter_month: 'year, month, member, resource, kind, report, metric, value',
  enrolled: 'year, snapshot, member, readers, secret_5, secret_11',
  enrolment_count: 'since, until, origin, member, age_band, measure, readers, secret_5, secret_11',
  enrolment_check: 'batch, line, rule, member',
  activation_source: 'year, source, linked',
  enrolment_delay: 'year, member, days, readers, secret_5, secret_11',
} as const;

/** The same where resources were merged: then it also matters what was received as what. */
const COLUMNS_OF_MERGED = {
  ...COLUMNS,
  coverage: `${COLUMNS.coverage}, received_as`,
  usage_count: `${COLUMNS.usage_count}, received_as`,
};

/** What a version says of itself that is signed with its rows, as JSON text. */
export interface Signed {
  readonly agreement: string;
  /** null: no resource is merged into another */
  readonly merges: string | null;
}

/** What an attached version says of itself. */
export async function signedIn(database: Database): Promise<Signed> {
  const [signed] = await database.rows<Partial<Signed>>(statement('version/signed.sql'));
  return { agreement: signed?.agreement ?? '', merges: signed?.merges ?? null };
}

/**
 * SHA-256 over every table's rows, whatever their order, and what the version says of itself.
 * Reads every value, so it also proves that the whole file can be read.
 */
export async function checksumOf(
  database: Database,
  { agreement, merges }: Signed,
): Promise<string> {
  const hash = createHash('sha256').update(agreement);
  if (merges !== null) hash.update(`\n${merges}`);
  for (const [table, columns] of Object.entries(merges === null ? COLUMNS : COLUMNS_OF_MERGED)) {
    const [row] = await database.rows<{ rows: string; sum: string }>(
      `SELECT CAST(count(*) AS VARCHAR) AS rows, CAST(coalesce(sum(hash(${columns})), 0) AS VARCHAR) AS sum FROM ${table}`,
    );
    hash.update(`\n${table} ${row?.rows ?? ''} ${row?.sum ?? ''}`);
  }
  return hash.digest('hex');
}
