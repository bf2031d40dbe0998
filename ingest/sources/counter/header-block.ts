import { headingKey } from './headings.ts';
import type { TableRow } from './read.ts';

/** The labels of the header block that matter here. */
export interface HeaderBlock {
  /** `IR_M1`; empty when the file has no block */
  readonly report: string;
  readonly release: string;
  readonly institution: string;
  readonly createdBy: string;
}

/** Reads the block above the headings: label in the first column, value in the second. */
export function readHeaderBlock(rows: readonly TableRow[]): HeaderBlock {
  const labels = new Map(
    rows.map(({ cells: [label = '', value = ''] }) => [headingKey(label), value.trim()]),
  );
  return {
    report: (labels.get('report_id') ?? '').toUpperCase(),
    release: labels.get('release') ?? '',
    institution: labels.get('institution_name') ?? '',
    createdBy: labels.get('created_by') ?? '',
  };
}
