import type { AgreementFault } from '../settings/agreement-fault.ts';

type FaultOf<Code extends AgreementFault['code']> = Extract<AgreementFault, { code: Code }>;

/** Why an agreement cannot be as it is written, and the remedy. */
export type AgreementWords = {
  readonly [Code in AgreementFault['code']]: (fault: FaultOf<Code>) => string;
};

/** Sentence for a fault. */
export function sayFault(words: AgreementWords, fault: AgreementFault): string {
  const say = words[fault.code] as (fault: AgreementFault) => string;
  return say(fault);
}
