import type { MemberCode } from '../../../data/model/member.ts';
import { byKey } from '../resolve.ts';
import type { Workshop } from '../source.ts';
import { slug } from './slug.ts';

/** Whom a report, or a row of it, is about: one library, or the whole group. */
export interface Institution {
  readonly name: string;
  /** the customer number at the provider */
  readonly customer: string;
  /** `ISIL:FR-250566101`, `Proprietary:presse:1234`; in release 5 the provider's own namespace stands first, `presse:1234` */
  readonly ids: readonly string[];
}

/** Registers that several providers use, so that a number of theirs does not tell one provider's customers apart. */
const REGISTERS = /^(isil|isni|oclc|ror)$/i;

/** Institution identifiers as a table writes them: `ISNI:1234123412341234; Proprietary:presse:1234`. */
export function parseInstitutionIds(text: string): string[] {
  return text
    .split(/[;|]/)
    .map((id) => id.trim())
    .filter(Boolean);
}

/** The part of a slice that names the institution: the same in every format its report comes in. */
export function institutionKey({ name, customer, ids }: Institution): string {
  const own = ids.find((id) => !REGISTERS.test(typeOf(id))) ?? ids[0];
  const number = own === undefined ? customer : lastPart(own);
  return slug([name, number].filter(Boolean).join(' '));
}

/**
 * The member an institution is: as the catalogue declares it (by identifier, customer number or name), or by the name, code
 * or SIRET of a member.
 *
 * @returns null when nobody knows it: *non réparti*
 */
export function memberOf({
  settings,
}: Pick<Workshop, 'settings' | 'places'>): (institution: Institution) => MemberCode | null {
  const { agreement, catalogue } = settings;
  const own = agreement.members.flatMap(({ code, name, siret }) =>
    [code, name, siret].flatMap((text): [string, string][] =>
      text === undefined ? [] : [[text, code]],
    ),
  );
  const known = byKey(
    new Map<string, string>([...own, ...[...catalogue.institutions].flatMap(bare)]),
  );
  return (institution) => {
    for (const text of namesOf(institution)) {
      const member = known(text)?.[0];
      if (member !== undefined) return member as MemberCode;
    }
    return null;
  };
}

/** A number of a register is the same without the register's name: customer numbers of some providers are ISILs. */
function bare([text, code]: readonly [string, string]): [string, string][] {
  const own: [string, string] = [text, code];
  return REGISTERS.test(typeOf(text)) ? [own, [lastPart(text), code]] : [own];
}

/** Every text that may stand for an institution, the most exact first. */
function namesOf({ name, customer, ids }: Institution): string[] {
  const numbers = [...ids, customer].flatMap((id) => [id, id.replace(/^[^:]*:/, ''), lastPart(id)]);
  const sirets = [customer, name, ...ids.map(lastPart)]
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => /^\d{14}$/.test(text));
  return [...new Set([...numbers, ...sirets, name])].filter(Boolean);
}

function typeOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')));
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}
