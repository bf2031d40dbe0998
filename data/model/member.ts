import type { Brand } from './brand.ts';
import type { CommuneCode } from './commune.ts';
import type { Day } from './period.ts';

/** Code of a member of the purchasing group: a commune's INSEE code, or the department's (`'25'`). */
export type MemberCode = Brand<string, 'MemberCode'>;

/** A signatory of the agreement (convention, art. 2). */
export interface Member {
  readonly code: MemberCode;
  readonly name: string;
  /** the department serves every commune that is not a member itself */
  readonly kind: 'commune' | 'department';
  /** SIRET of the public body, 14 digits */
  readonly siret?: string;
  /** absent: a signatory of the convention itself */
  readonly accession?: Accession;
  /** absent: it gave no notice */
  readonly withdrawal?: Withdrawal;
}

/** How a member joined a convention already signed (art. 6.1); a day is null while it is not known. */
export interface Accession {
  readonly deliberatedOn: Day | null;
  /** notification to the coordinator */
  readonly notifiedOn: Day | null;
}

/** A registered letter of withdrawal (art. 6.2); a day is null while it is not known. */
export interface Withdrawal {
  readonly sentOn: Day | null;
  readonly receivedOn: Day | null;
}

/**
 * Reads a member code.
 *
 * @throws RangeError when the text is neither a department nor a commune code
 */
export function parseMemberCode(text: string): MemberCode {
  if (!/^(\d{2}|2[AB])(\d{3})?$/.test(text)) throw new RangeError(`“${text}” is not a member code`);
  return text as MemberCode;
}

/**
 * The member that serves a commune: the commune itself when it signed, else the department (convention, art. 1).
 *
 * @returns undefined when the group has no department to serve the rest
 */
export function memberServing(
  commune: CommuneCode,
  members: readonly Member[],
): Member | undefined {
  return (
    members.find((member) => member.kind === 'commune' && (member.code as string) === commune) ??
    members.find((member) => member.kind === 'department')
  );
}
