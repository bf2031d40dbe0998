import type { MappingFault } from '../profile/mapping/fault.ts';

/** What is said of a mapping made at a page. */
export interface MappingWords {
  /** why a choice cannot be, or what is missing */
  readonly fault: (fault: MappingFault) => string;
  /** first line of the profile */
  readonly madeHere: string;
}

/** A sentence for each fault. */
export type FaultSentences = {
  readonly [Code in MappingFault['code']]:
    string | ((fault: Extract<MappingFault, { readonly code: Code }>) => string);
};

/** Says faults by their sentences. */
export function sayMappingFault(sentences: FaultSentences): MappingWords['fault'] {
  return (fault) => {
    const say = sentences[fault.code] as string | ((fault: MappingFault) => string);
    return typeof say === 'string' ? say : say(fault);
  };
}
