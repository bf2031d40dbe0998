import { neutralised } from '../data/model/csv-text.ts';
import type { Column, ColumnKind } from '../web/charts/table.ts';

const FACTORS = { percent: 100, points: 100, change: 100 } as const;
const UNITS = { percent: '%', points: 'points', change: '%', euros: '€' } as const;

/** The heading of a column, with its unit where the label does not tell it. */
export function headingOf({ label, kind }: Pick<Column, 'label' | 'kind'>): string {
  const unit = kind in UNITS ? UNITS[kind as keyof typeof UNITS] : undefined;
  return neutralised(unit && !label.includes(unit) ? `${label} (${unit})` : label);
}

/** A figure as its heading says it, percent of shares: enough decimals to lose nothing that is shown, none that binary fractions invent. */
export function scaled(value: number, kind: ColumnKind): number {
  const factor = kind in FACTORS ? FACTORS[kind as keyof typeof FACTORS] : 1;
  return Number((value * factor).toFixed(6));
}

/** The same as text, with a decimal comma. */
export function decimalComma(value: number, kind: ColumnKind): string {
  return String(scaled(value, kind)).replace('.', ',');
}
