import { accountOf, type Account, type Fate } from './account.ts';
import type { Declared } from './declared.ts';
import type { ProfileFile } from './settings.ts';
import { sheetsOf } from './sheets.ts';
import { spelling } from './text.ts';

/** One line of a list: a field's text by its name. */
export type Line = (name: string) => string;

/**
 * Counts a list of records. Of orders and invoices, a line needs a number, a provider and a resource of the catalogue, a payer that is a
 * member, and an amount that is below nothing on a credit note alone.
 */
export function recountRecords(
  bytes: Buffer,
  profile: ProfileFile,
  declared: Declared,
): { readonly account: Account; readonly records: readonly Line[] } {
  const records: Line[] = [];
  const fates = sheetsOf(bytes, profile.delimiter).flatMap((rows) => {
    const [heading = [], ...lines] = rows.filter((cells) => cells.some((cell) => cell.trim()));
    return lines.map((cells): Fate => {
      const field: Line = (name) => {
        const column = profile.columns[name];
        return column === undefined
          ? (profile.constants?.[name] ?? '')
          : (cells[heading.indexOf(column)] ?? '').trim();
      };
      if (!SOUND[profile.kind]?.(field, declared)) return 'rejected';
      records.push(field);
      return 'accepted';
    });
  });
  return { account: accountOf(fates), records };
}

function isSoundBill(field: Line, declared: Declared): boolean {
  const member = spelling(field('member'));
  const isKnown = member === '' || declared.institutionMember.has(member);
  const isCharged = !field('inclTax').startsWith('-') || field('nature') === 'avoir';
  return (
    field('number') !== '' &&
    declared.providers.has(spelling(field('provider'))) &&
    declared.resources.has(spelling(field('resource'))) &&
    isKnown &&
    isCharged
  );
}

const KINDS_OF_ACTION = ['médiation', 'formation', 'promotion'];

/** When a line of a list can be taken, by the kind of the list. */
const SOUND: Readonly<Record<string, (field: Line, declared: Declared) => boolean>> = {
  orders: isSoundBill,
  invoices: isSoundBill,
  objectives: (field) =>
    field('indicator') !== '' &&
    /^20\d\d$/.test(field('year')) &&
    /^\d+(,\d+)?$/.test(field('target')) &&
    ['au moins', 'au plus'].includes(field('direction')),
  actions: (field) =>
    /^[0-3]\d\/[01]\d\/20\d\d$/.test(field('date')) &&
    KINDS_OF_ACTION.includes(field('kind').toLowerCase()) &&
    /^\d+$/.test(field('participants')),
};
