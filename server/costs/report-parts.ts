import type { Cents } from '../../data/model/cents.ts';
import type { RefusedRecord } from '../../data/model/reconciliation/refused-record.ts';
import type { Setting } from '../../data/model/reading.ts';
import type { Column, ColumnKind } from '../../web/charts/table.ts';
import type { Report } from '../commands/report.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { CostColumn } from '../words/cost-words.ts';
import type { Words } from '../words/words.ts';

/** Columns of a cost table, in order. */
export function columnsOf(
  kinds: readonly (readonly [CostColumn, ColumnKind])[],
  { costs }: Words,
): Column[] {
  return kinds.map(([key, kind]) => ({ key, label: costs.columns[key], kind }));
}

/** Euros as a cell holds them; *n.d.* where it is not known. */
export function eurosCell(amount: Cents | null | undefined): number | 'missing' {
  return amount === null || amount === undefined ? 'missing' : amount / 100;
}

/** Names of members and resources as people know them; a code nobody knows stays one. */
export function namesIn({ agreement, resources }: Setting): {
  readonly member: (code: string) => string;
  readonly resource: (id: string) => string;
} {
  const members = new Map<string, string>(agreement.members.map(({ code, name }) => [code, name]));
  const offered = new Map<string, string>(resources.map(({ id, name }) => [id, name]));
  return {
    member: (code) => members.get(code) ?? code,
    resource: (id) => offered.get(id) ?? id,
  };
}

/** Lines in quarantine that figures may depend on. */
export function refusedFacts(refused: readonly RefusedRecord[], { costs }: Words): Report['facts'] {
  return refused.map((one) => {
    const amount = one.amount === null ? null : costs.euros(one.amount);
    return [costs.quarantine, costs.refused(one, amount)];
  });
}

/** What every cost answer ends with: the version it is from, and that it is a demonstration if it is. */
export function sourceFacts(
  { number, checksum, publishedAt, demonstration }: VersionInfo,
  { csv, costs }: Words,
): Report['facts'] {
  return [
    ...(demonstration ? [[costs.warning, csv.demonstration] as const] : []),
    [csv.dataVersion, csv.version(number, checksum, publishedAt)],
  ];
}
