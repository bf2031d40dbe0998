/**
 * Kinds of lists of records: money and context (formats §6). Each has its statement `judge-….sql`, its staging table
 * `judged_…` and its lake table `lake_…` of the same columns.
 */
export const RECORD_KINDS = {
  invoices: 'invoice',
  orders: 'purchase_order',
  resources: 'resource',
  contracts: 'contract',
  populations: 'population',
  objectives: 'objective',
  actions: 'action',
  incidents: 'incident',
  corrections: 'correction',
} as const;

/** One of them, as a profile names it. */
export type RecordKind = keyof typeof RECORD_KINDS;

/** Is a profile's kind one of them? */
export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(RECORD_KINDS, kind);
}
