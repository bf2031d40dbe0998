import { firstYearOf, partiesOf } from '../../data/model/agreement/agreement.ts';
import type { AllocationBasis } from '../../data/model/money/allocation.ts';
import type { CostsVersion } from '../../data/model/money/costs-page.ts';
import { sharesAnswer } from '../../data/model/money/shares-answer.ts';

/** The versions of the agreement, the oldest first, each with the shares of the first year it rules. */
export function versionsOf(basis: AllocationBasis): CostsVersion[] {
  const { agreement } = basis;
  return [...agreement.versions]
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .map((version) => {
      const { id, effectiveFrom, vintage, populationKind, signatures } = version;
      const days = partiesOf(version, agreement).map((code) => signatures[code] ?? null);
      const unsigned = days.filter((day) => day === null).length;
      const firstYear = firstYearOf(version, agreement) ?? null;
      const first = firstYear === null ? null : sharesAnswer(basis, firstYear);
      const ruled = first?.terms?.version === id ? first.members : [];
      return {
        ...{ id, effectiveFrom, vintage, populationKind, unsigned, firstYear },
        signedOn: unsigned > 0 ? null : (days.sort().at(-1) ?? null),
        shares: Object.fromEntries(
          ruled.flatMap(({ member, share }) => (share === null ? [] : [[member, share]])),
        ),
      };
    });
}
