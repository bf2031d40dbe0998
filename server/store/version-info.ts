import { DEFAULT_RULES } from '../../data/model/agreement-rules.ts';
import type { Agreement } from '../../data/model/agreement.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import { cents } from '../../data/model/cents.ts';
import type { Contract } from '../../data/model/contract.ts';
import { coverageOf, type CoveredMonth } from '../../data/model/coverage.ts';
import type { Day } from '../../data/model/period.ts';
import type { Population } from '../../data/model/population.ts';
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

/** Reads what a version knows besides figures, once. */
export async function readVersionInfo(attached: AttachedVersion): Promise<VersionInfo> {
  const [row] = await attached.ask<VersionRow>({ name: 'version' });
  if (!row) throw new Error(`version ${attached.number} does not say what it is`);
  return {
    number: row.number,
    checksum: row.checksum,
    publishedAt: row.published_at,
    demonstration: row.demonstration,
    setting: await readSetting(attached, agreementOf(row.agreement)),
  };
}

/** A version built before agreements had rules and charges lacks them. */
function agreementOf(json: string): Agreement {
  const agreement = JSON.parse(json) as Omit<Agreement, 'rules' | 'charges'>;
  return { rules: DEFAULT_RULES, charges: [], ...agreement };
}

async function readSetting(
  attached: AttachedVersion,
  agreement: Agreement,
): Promise<VersionInfo['setting']> {
  const [populations, kinds, resources, contracts, annotations, coverage] = await Promise.all([
    attached.ask<Nullable<Population>>({ name: 'population' }),
    attached.ask<Nullable<ResourceKind>>({ name: 'kind' }),
    attached.ask<ResourceRow>({ name: 'resource' }),
    attached.ask<ContractRow>({ name: 'contract' }),
    attached.ask<Nullable<Annotation>>({ name: 'annotation' }),
    attached.ask<CoveredMonth>({ name: 'coverage' }),
  ]);
  return {
    agreement,
    populations: populations.map(withoutNulls),
    kinds: kinds.map(withoutNulls),
    resources: resources.map(resourceOf),
    contracts: contracts.map(contractOf),
    annotations: annotations.map(withoutNulls),
    coverage: coverageOf(coverage),
  };
}

function resourceOf({ valid_from, valid_to, replaces, ...row }: ResourceRow): Resource {
  return {
    ...row,
    ...(valid_from && { validFrom: valid_from }),
    ...(valid_to && { validTo: valid_to }),
    ...(replaces && { replaces }),
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
