import type { Brand } from './brand.ts';
import type { CommuneCode } from './commune.ts';

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
