import { STATUSES } from '../../data/model/query/answer-table.ts';
import type { Codes } from './codes.ts';
import type { Batch, ColumnHead, FigureHead, TextHead } from './answer-stream.ts';

/**
 * A column as programs read it. A column of texts is one, or two where its texts have names (`commune`, `commune_label`);
 * a column of figures is always two, its values and `<name>_status`.
 */
export type FlatColumn =
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly label: string;
      readonly role: string;
      readonly texts: readonly string[];
      readonly source: number;
    }
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly label: string;
      readonly role: 'figure';
      readonly unit: string;
      readonly integer: boolean;
      readonly source: number;
    }
  | {
      readonly kind: 'status';
      readonly name: string;
      readonly label: string;
      readonly role: 'status';
      readonly texts: readonly string[];
      readonly source: number;
    };

/** The columns programs read, in the order of the answer. */
export function flatColumns(heads: readonly ColumnHead[], statusLabel: string): FlatColumn[] {
  return heads.flatMap((head, source) =>
    head.role === 'figure' ? figureColumns(head, source, statusLabel) : textColumns(head, source),
  );
}

/** Numbers of a column in a batch, NaN where there is none. */
export function valuesIn({ columns }: Batch, { source }: FlatColumn): Float64Array<ArrayBuffer> {
  const rows = columns[source];
  if (!rows || !('values' in rows)) throw new Error('not a column of figures');
  return rows.values;
}

/** Codes of a column of texts or statuses in a batch, into its `texts`. */
export function codesIn({ columns }: Batch, { source }: FlatColumn): Codes {
  const rows = columns[source];
  if (!rows) throw new Error('no such column');
  return 'codes' in rows ? rows.codes : rows.statuses;
}

function textColumns(head: TextHead, source: number): FlatColumn[] {
  const { name, label, role, texts, names } = head;
  const column = { kind: 'text', name, label, role, texts, source } as const;
  if (!names) return [column];
  return [column, { ...column, name: `${name}_label`, role: 'label', texts: names }];
}

function figureColumns(head: FigureHead, source: number, statusLabel: string): FlatColumn[] {
  const { name, label, unit, integer } = head;
  return [
    { kind: 'number', name, label, role: 'figure', unit, integer, source },
    {
      kind: 'status',
      name: `${name}_status`,
      label: `${label} (${statusLabel})`,
      role: 'status',
      texts: STATUSES,
      source,
    },
  ];
}
