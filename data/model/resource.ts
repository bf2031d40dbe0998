import type { Brand } from './brand.ts';
import type { Day } from './period.ts';

/** Stable identifier of a subscribed resource, lower-case with hyphens (`'la-discotheque'`). */
export type ResourceId = Brand<string, 'ResourceId'>;

/** Identifier of a resource kind of `data/reference/resource-kinds.csv` (`'music'`, `'press'`, …). */
export type KindId = Brand<string, 'KindId'>;

/** The kind of a resource nobody declared yet: counted, shown, and outside the weighted uses. */
export const UNCLASSIFIED = 'unclassified' as KindId;

/** A family of resources and what one use of it is (domain §4). */
export interface ResourceKind {
  readonly id: KindId;
  readonly label: string;
  /** what is counted as a use, in words: “titre écouté”, “article ouvert” */
  readonly use: string;
  /** thousandths of a weighted use that one use is worth; undefined when no weight is declared */
  readonly weight?: number;
}

/** A digital resource the group subscribes to. */
export interface Resource {
  readonly id: ResourceId;
  readonly name: string;
  readonly kind: KindId;
  readonly provider: string;
  readonly validFrom?: Day;
  readonly validTo?: Day;
  /** the resource this one took the place of */
  readonly replaces?: ResourceId;
}

/**
 * Reads a resource identifier.
 *
 * @throws RangeError when it is not lower-case words joined by hyphens
 */
export function parseResourceId(text: string): ResourceId {
  return parseSlug(text) as ResourceId;
}

/**
 * Reads a kind identifier.
 *
 * @throws RangeError when it is not lower-case words joined by hyphens
 */
export function parseKindId(text: string): KindId {
  return parseSlug(text) as KindId;
}

function parseSlug(text: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text))
    throw new RangeError(`“${text}” is not an identifier`);
  return text;
}
