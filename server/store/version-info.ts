import { DEFAULT_RULES } from '../../data/model/agreement/agreement-rules.ts';
import type { Agreement } from '../../data/model/agreement/agreement.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import { cents } from '../../data/model/cents.ts';
import type { Contract } from '../../data/model/money/contract.ts';
import { coverageOf, type CoveredMonth } from '../../data/model/coverage.ts';
import { countedUnder, offeredAs, type MergeSpan } from '../../data/model/merge.ts';
import { monthOfDay, type Day } from '../../data/model/period.ts';
import type { PurchaseOrder } from '../../data/model/money/purchase-order.ts';
import type { Population } from '../../data/model/population.ts';
import type { Commune } from '../../data/model/query/place-slots.ts';
import type { Resource, ResourceId, ResourceKind } from '../../data/model/resource.ts';
import type { AttachedVersion } from './attached-version.ts';
import { withoutNulls, type Nullable } from './without-nulls.ts';
import type { VersionInfo } from './usage-store.ts';

interface VersionRow {
  readonly number: number;
  readonly checksum: string;
  readonly published_at: string;
  readonly demonstration: boolean;
  readonly agreement: string;
  readonly merges: string;
}

interface ResourceRow extends Pick<Resource, 'id' | 'name' | 'kind' | 'provider'> {
  readonly valid_from: Day | null;
  readonly valid_to: Day | null;
  readonly replaces: ResourceId | null;
}

interface ContractRow {
  readonly resource: ResourceId;
  readonly valid_from: Day;
  readonly valid_to: Day;
  readonly cents: number;
}

interface OrderRow extends Pick<PurchaseOrder, 'number' | 'provider' | 'resource' | 'batch'> {
  readonly fiscal_year: number;
  readonly valid_from: Day;
  readonly valid_to: Day;
  readonly excl_tax: number | null;
  readonly vat_rate: number | null;
  readonly incl_tax: number;
  readonly ordered_on: Day | null;
}

interface CommuneRow extends Pick<Commune, 'name' | 'epci' | 'member'> {
  readonly commune: Commune['code'];
  /** not there in a version of before */
  readonly epci_name?: string | null;
}

/** Reads what a version knows besides figures, once. */
export async function readVersionInfo(attached: AttachedVersion): Promise<VersionInfo> {
  const [row] = await attached.ask<VersionRow>({ name: 'version' });
  if (!row) throw new Error(`version ${attached.number} does not say what it is`);
  return {
    number: row.number,
    checksum: row.checksum,
    publishedAt: row.published_at,
    demonstration: row.demonstration,
    setting: await readSetting(attached, {
      agreement: agreementOf(row.agreement),
      merges: JSON.parse(row.merges) as MergeSpan[],
    }),
    communes: (await attached.ask<CommuneRow>({ name: 'commune' })).map(communeOf),
  };
}

/** A version built before agreements had rules and charges lacks them. */
function agreementOf(json: string): Agreement {
  const agreement = JSON.parse(json) as Omit<Agreement, 'rules' | 'charges'>;
  return { rules: DEFAULT_RULES, charges: [], ...agreement };
}

async function readSetting(
  attached: AttachedVersion,
  { agreement, merges }: { readonly agreement: Agreement; readonly merges: readonly MergeSpan[] },
): Promise<VersionInfo['setting']> {
  const [populations, kinds, resources, orders, contracts, annotations, coverage] =
    await Promise.all([
      attached.ask<Nullable<Population>>({ name: 'population' }),
      attached.ask<Nullable<ResourceKind>>({ name: 'kind' }),
      attached.ask<ResourceRow>({ name: 'resource' }),
      attached.ask<OrderRow>({ name: 'purchase-order' }),
      attached.ask<ContractRow>({ name: 'contract' }),
      attached.ask<Nullable<Annotation>>({ name: 'annotation' }),
      attached.ask<CoveredMonth>({ name: 'coverage' }),
    ]);
  return {
    agreement,
    populations: populations.map(withoutNulls),
    kinds: kinds.map(withoutNulls),
    resources: offeredAs(resources.map(resourceOf), merges),
    orders: orders.map(orderOf),
    contracts: contracts.map(contractOf),
    merges,
    annotations: annotations.map((row) => shownAt(withoutNulls(row), merges)),
    coverage: coverageOf(coverage),
  };
}

/** An annotation of a merged resource belongs to the line it counts in. */
function shownAt(annotation: Annotation, merges: readonly MergeSpan[]): Annotation {
  const { resource, date } = annotation;
  if (resource === undefined) return annotation;
  return { ...annotation, resource: countedUnder(merges, resource, monthOfDay(date)) };
}

function communeOf({ commune, name, epci, epci_name = null, member }: CommuneRow): Commune {
  return { code: commune, name, epci, epciName: epci_name, member };
}

function resourceOf({ valid_from, valid_to, replaces, ...row }: ResourceRow): Resource {
  return {
    ...row,
    ...(valid_from && { validFrom: valid_from }),
    ...(valid_to && { validTo: valid_to }),
    ...(replaces && { replaces }),
  };
}

function orderOf(row: OrderRow): PurchaseOrder {
  const { number, provider, resource, batch } = row;
  return {
    number,
    provider,
    resource,
    fiscalYear: row.fiscal_year,
    from: row.valid_from,
    to: row.valid_to,
    exclTax: row.excl_tax === null ? null : cents(row.excl_tax),
    vatRate: row.vat_rate,
    inclTax: cents(row.incl_tax),
    orderedOn: row.ordered_on,
    batch,
  };
}

function contractOf(row: ContractRow): Contract {
  return {
    resource: row.resource,
    from: row.valid_from,
    to: row.valid_to,
    amount: cents(row.cents),
  };
}
