import type { MemberCode } from '../../../data/model/member.ts';
import type { DatedName } from '../../settings/dated-name.ts';
import { NameBook, type Meaning } from '../../settings/name-book.ts';
import { memberNames } from '../resolve.ts';
import type { Workshop } from '../source.ts';
import { slug } from '../../../data/model/slug.ts';

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
 * The member an institution is, from when to when: as the catalogue declares it (by identifier, customer number or name), or by the name, code
 * or SIRET of a member.
 *
 * @returns nothing for the days nobody knows it: *non réparti*
 */
export function memberOf({
  settings,
}: Pick<Workshop, 'settings'>): (institution: Institution) => readonly Meaning<MemberCode>[] {
  const known = new NameBook(memberNames(settings).flatMap(bare));
  return (institution) => {
    for (const text of namesOf(institution)) {
      const meanings = known.meanings(text);
      if (meanings.length > 0) return meanings;
    }
    return [];
  };
}

/** A number of a register is the same without the register's name: customer numbers of some providers are ISILs. */
function bare(name: DatedName<MemberCode>): DatedName<MemberCode>[] {
  const { text } = name;
  return REGISTERS.test(typeOf(text)) ? [name, { ...name, text: lastPart(text) }] : [name];
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
