import { accountOf, type Account, type Fate } from './account.ts';
import type { Declared } from './declared.ts';
import type { ProfileFile } from './settings.ts';
import { sheetsOf } from './sheets.ts';
import { spelling } from './text.ts';

/**
 * Counts a list of orders or invoices: a line needs a number, a provider and a resource of the catalogue, a payer that is a
 * member, and an amount that is below nothing on a credit note alone.
 */
export function recountRecords(bytes: Buffer, profile: ProfileFile, declared: Declared): Account {
  const fates = sheetsOf(bytes, profile.delimiter).flatMap((rows) => {
    const [heading = [], ...lines] = rows.filter((cells) => cells.some((cell) => cell.trim()));
    return lines.map((cells): Fate => {
      const field = (name: string) => {
        const column = profile.columns[name];
        return column === undefined
          ? (profile.constants?.[name] ?? '')
          : (cells[heading.indexOf(column)] ?? '').trim();
      };
      return isSound(field, declared) ? 'accepted' : 'rejected';
    });
  });
  return accountOf(fates);
}

function isSound(field: (name: string) => string, declared: Declared): boolean {
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
