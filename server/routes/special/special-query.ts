import { z } from 'zod';
import { parseMemberCode, type MemberCode } from '../../../data/model/member.ts';
import type { Setting } from '../../../data/model/reading.ts';
import { BadRequest } from '../../errors.ts';

/** Parameter of the year, as text. */
export const yearText = z
  .string()
  .regex(/^\d{4}$/)
  .optional();

/** Parameter of a member, as text. */
export const memberText = z.string().regex(/^(\d{2}|2[AB])(\d{3})?$/);

/** Codes of the members, as the parameter takes them. */
export function memberTexts(setting: Setting | undefined): string[] {
  return setting?.agreement.members.map(({ code }): string => code) ?? [];
}

/**
 * The member asked for, null when none is.
 *
 * @throws BadRequest when it is no member
 */
export function askedMember(text: string | undefined, setting: Setting): MemberCode | null {
  return text === undefined ? null : requiredMember(text, setting);
}

/**
 * The member that must be named.
 *
 * @throws BadRequest when it is no member
 */
export function requiredMember(text: string, setting: Setting): MemberCode {
  const allowed = memberTexts(setting);
  if (!allowed.includes(text))
    throw new BadRequest([{ parameter: 'member', reason: 'value', allowed }]);
  return parseMemberCode(text);
}
