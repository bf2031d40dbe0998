import type { z } from 'zod';
import type { Resource } from '../../data/model/resource.ts';
import type { AgreementFault } from './agreement-fault.ts';
import type { WrittenAgreement } from './agreement.ts';

/** What charges may be about. */
export interface Offer {
  readonly resources: readonly Pick<Resource, 'id' | 'provider'>[];
}

/** Refuses charges of a provider or resource the catalogue does not know: damages would weigh in no contract. */
export function requireOffered(
  { charges }: WrittenAgreement,
  offer: Offer,
  context: z.RefinementCtx,
): void {
  const resources: string[] = offer.resources.map(({ id }) => id);
  const providers = [...new Set(offer.resources.map((one) => one.provider))].sort();
  const refuse = (index: number, key: 'provider' | 'resource', fault: AgreementFault) =>
    context.addIssue({
      ...{ code: 'custom', path: ['charges', index, key], message: fault.code },
      params: { fault },
    });
  for (const [index, { provider, resource }] of charges.entries()) {
    if (!providers.includes(provider))
      refuse(index, 'provider', { code: 'unknown-charged-provider', provider, providers });
    if (resource !== undefined && !resources.includes(resource))
      refuse(index, 'resource', { code: 'unknown-charged-resource', resource, resources });
  }
}
