import type { Agreement, AgreementVersion } from './agreement.ts';
import type { ShareTable } from './cost-share.ts';
import type { Day } from '../period.ts';
import { yearShares, type ShareBasis } from './year-shares.ts';

/** What a version may be imagined to settle otherwise. */
export type OtherTerms = Partial<
  Pick<AgreementVersion, 'vintage' | 'populationKind' | 'freedShare'>
>;

/** The share table of a year if every version settled some of its terms otherwise. */
export type OtherShares = (
  terms: OtherTerms,
  year: number,
  ordered?: Day,
) => ShareTable | undefined;

/** Share tables under other terms, each computed once. */
export function otherShares({ agreement, populations }: ShareBasis): OtherShares {
  const known = new Map<string, ShareTable | undefined>();
  return (terms, year, ordered) => {
    const key = JSON.stringify([terms, year, ordered]);
    if (!known.has(key))
      known.set(
        key,
        yearShares({ agreement: revised(agreement, terms), populations }, year, ordered),
      );
    return known.get(key);
  };
}

function revised(agreement: Agreement, terms: OtherTerms): Agreement {
  return { ...agreement, versions: agreement.versions.map((one) => ({ ...one, ...terms })) };
}
