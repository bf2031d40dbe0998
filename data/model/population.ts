import type { CommuneCode } from './commune.ts';

/** Which INSEE figure: municipal (default) or total, which counts some people twice (domain §3). */
export type PopulationKind = 'municipal' | 'total';

/** One commune in one INSEE vintage. */
export interface Population {
  /** year the census refers to; it comes into force on 1 January three years later */
  readonly vintage: number;
  readonly commune: CommuneCode;
  readonly municipal: number;
  /** unknown for the 2023 vintage */
  readonly total?: number;
}

/** The vintage in force during a year: INSEE publishes N−3 for 1 January N (décret n° 2003-485). */
export function vintageInForce(year: number): number {
  return year - 3;
}

/** The first year a vintage is in force. */
export function inForceFrom(vintage: number): number {
  return vintage + 3;
}
