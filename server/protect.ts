import type { Figure } from '../data/model/figure.ts';
import { STATUSES } from '../data/model/query/answer-table.ts';
import type { CellFigures } from '../data/model/published.ts';

/** Who reads: signed-in staff of the members, or anybody. */
export type Audience = 'staff' | 'public';

/** Whether a count of persons was hidden when the version was published, for each threshold (domain §5.6). */
export interface Secrecy {
  readonly secret_5: boolean;
  readonly secret_11: boolean;
}

/** Raw uses told to each audience: of all kinds together, those of the kinds it may see; null where none may be (domain §5.6). */
export interface ToldUses {
  readonly raw_uses_5: number | null;
  readonly raw_uses_11: number | null;
}

/** One row of the question `consumption`. */
export interface CellRow extends Secrecy, ToldUses {
  readonly span: 'month' | 'year' | 'to-date';
  readonly year: number;
  readonly month: number;
  readonly member: string;
  readonly scope: 'all' | 'kind' | 'resource';
  readonly item: string;
  readonly uses: number | null;
  readonly raw_uses: number;
  readonly sessions: number | null;
  readonly readers: number | null;
}

const HIDDEN: CellFigures = {
  uses: 'secret',
  rawUses: 'secret',
  sessions: 'secret',
  activeUsers: 'secret',
};

/**
 * The only way a published cell leaves the server: hidden whole, uses included, where it was found too small for the
 * audience (k = 5 for staff, 11 for the public).
 */
export function protect(row: CellRow, audience: Audience): CellFigures {
  if (isSecret(row, audience)) return HIDDEN;
  return {
    uses: row.uses === null ? 'not-computable' : row.uses / 1000,
    rawUses: toldUses(row, audience) === row.raw_uses ? row.raw_uses : 'secret',
    sessions: row.sessions ?? 'not-computable',
    activeUsers: row.readers ?? 'not-computable',
  };
}

/** Raw uses of the kinds that may be shown, where others may not; undefined where all may be, or none. */
export function withoutSecret(row: CellRow, audience: Audience): number | undefined {
  const told = toldUses(row, audience);
  return told !== null && told < row.raw_uses ? told : undefined;
}

/** The same for any other count of persons. */
export function protectCount(
  row: Secrecy & { readonly readers: number },
  audience: Audience,
): Figure {
  return isSecret(row, audience) ? 'secret' : row.readers;
}

/**
 * What many cells tell of raw uses, as columns.
 *
 * @param told  NaN where nothing may be told
 * @param whole what there were
 * @returns per row, how far the number can be trusted
 */
export function toldColumn(told: Float64Array, whole: Float64Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(told, (value, row) => {
    if (Number.isNaN(value)) return SECRET;
    return value < (whole[row] ?? 0) ? WITHOUT_SECRET : 0;
  });
}

/**
 * The same for many cells at once, as columns: in the rows that are hidden, the figure gives way to NaN.
 *
 * @param values NaN where nobody can tell
 * @param hidden per row, the secrecy of the audience, see {@link secrecyFor}
 * @returns per row, whether there is a number, and why not
 */
export function protectColumn(values: Float64Array, hidden: Uint8Array): Uint8Array<ArrayBuffer> {
  const statuses = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    if (hidden[row]) {
      values[row] = NaN;
      statuses[row] = SECRET;
    } else if (Number.isNaN(values[row])) statuses[row] = NOT_COMPUTABLE;
  }
  return statuses;
}

/** The column that says what is hidden from an audience. */
export function secrecyFor(audience: Audience): keyof Secrecy {
  return audience === 'staff' ? 'secret_5' : 'secret_11';
}

const WITHOUT_SECRET = STATUSES.indexOf('without-secret');
const SECRET = STATUSES.indexOf('secret');
const NOT_COMPUTABLE = STATUSES.indexOf('not-computable');

function toldUses(row: ToldUses, audience: Audience): number | null {
  return audience === 'staff' ? row.raw_uses_5 : row.raw_uses_11;
}

function isSecret(row: Secrecy, audience: Audience): boolean {
  return row[secrecyFor(audience)];
}
