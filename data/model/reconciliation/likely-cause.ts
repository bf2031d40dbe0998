import { sumOfAmounts } from '../money/amounts.ts';
import { cents, type Cents } from '../cents.ts';
import { dueOf, type ComparedItem } from './compared-item.ts';
import type { Cause, Difference, LooksLike } from './difference.ts';
import type { InvoicedPart } from './invoiced-part.ts';
import { otherParts, type AllocatedYear } from './other-parts.ts';
import { isNumberedAgain, repeatedParts } from './repeated-part.ts';
import { isTaxDoubtful, wrongTax } from './wrong-tax.ts';

/** What causes are told from. */
export interface CauseContext extends AllocatedYear {
  /** is the last day of payment over? */
  readonly isOver: boolean;
  /** does the member share the costs of the year? */
  readonly isPayer: boolean;
  /** parts of the same member and provider in other years */
  readonly elsewhere: readonly InvoicedPart[];
}

/**
 * The differences of an item, with what explains each exactly; they sum to what was invoiced less what is due. What was
 * invoiced again or credited without need is set aside where the rest is then right, or wrong in one known way.
 */
export function likelyCauses(item: ComparedItem, context: CauseContext): Difference[] {
  if (item.owed.length === 0) return withoutDue(item, context);
  const ways = waysAside(item, context).map((aside) => ({
    aside,
    kept: { ...item, parts: item.parts.filter((part) => !aside.includes(part)) },
  }));
  for (const { aside, kept } of ways)
    if (gapOf(kept) === 0) return [...taxOnly(kept), ...setAside(kept, aside)];
  for (const { aside, kept } of ways) {
    const found = singleCause(kept, context);
    if (found) return [told(kept, ...found), ...setAside(kept, aside)];
  }
  return unexplained(item, context);
}

/** Parts that may be set aside, fewest first. */
function waysAside({ parts }: ComparedItem, { elsewhere }: CauseContext): InvoicedPart[][] {
  const again = repeatedParts(parts, elsewhere);
  const credits = parts.filter(({ inclTax }) => inclTax < 0);
  const ways = [again.slice(0, 1), again, credits, [...again, ...credits]];
  return [[], ...ways.filter((way) => way.length > 0)];
}

type Found = readonly [Cause, LooksLike | null];

/** The one cause that explains the whole gap. */
function singleCause(item: ComparedItem, context: CauseContext): Found | undefined {
  const due = dueOf(item);
  const invoiced = sumOfAmounts(item.parts);
  const lines = item.parts.length;
  if (invoiced.inclTax === 0) return [absence(context), null];
  if (due.inclTax === 0) return ['nothing-due', null];
  if (Math.abs(gapOf(item)) <= lines) return ['rounding', null];
  const tax = wrongTax(item);
  if (tax) return ['vat', tax];
  const other = otherParts(item, context).find(
    ({ amount }) => Math.abs(invoiced.inclTax - amount) < lines,
  );
  if (other) return [other.cause, other.looksLike];
  return lacksPiece(item) ? [absence(context), null] : undefined;
}

/** Is what lacks one resource, one order, or some of equal instalments? */
function lacksPiece(item: ComparedItem): boolean {
  const { owed, parts } = item;
  const lack = -gapOf(item);
  const orders = owed.flatMap((one) => one.parts);
  const pieces: readonly (readonly { readonly inclTax: Cents }[])[] = [owed, orders];
  const isPiece = pieces
    .filter(({ length }) => length > 1)
    .some((list) => list.some(({ inclTax }) => Math.abs(lack - inclTax) < parts.length));
  return lack > 0 && (isPiece || lacksInstalments(parts, lack));
}

/** At most a year of months, each rounded on its own. */
function lacksInstalments([first, ...others]: readonly InvoicedPart[], lack: number): boolean {
  const amount = first?.inclTax ?? 0;
  if (amount <= 0 || others.some(({ inclTax }) => inclTax !== amount)) return false;
  const number = Math.round(lack / amount);
  const isWhole = Math.abs(lack - number * amount) <= others.length + 1 + number;
  return isWhole && number > 0 && others.length + 1 + number <= 12;
}

function absence({ isOver }: CauseContext): 'missing' | 'awaited' {
  return isOver ? 'missing' : 'awaited';
}

function withoutDue(item: ComparedItem, { isPayer }: CauseContext): Difference[] {
  const gap = gapOf(item);
  return gap === 0 ? [] : [told(item, isPayer ? 'nothing-due' : 'non-member', null)];
}

function taxOnly(item: ComparedItem): Difference[] {
  const tax = isTaxDoubtful(item);
  return tax ? [told(item, 'vat', tax)] : [];
}

function setAside(item: ComparedItem, aside: readonly InvoicedPart[]): Difference[] {
  return aside.map((part) =>
    told({ ...item, owed: [], parts: [part] }, part.inclTax < 0 ? 'credit-note' : 'twice', null),
  );
}

/** What no cause explains, apart from what bears a number used before. */
function unexplained(item: ComparedItem, context: CauseContext): Difference[] {
  const known = [...item.parts, ...context.elsewhere];
  const again = repeatedParts(item.parts, context.elsewhere).filter((part) =>
    isNumberedAgain(part, known),
  );
  const rest = { ...item, parts: item.parts.filter((part) => !again.includes(part)) };
  const mayCome = gapOf(rest) < 0 && !context.isOver;
  return [told(rest, mayCome ? 'awaited' : 'unexplained', null), ...setAside(item, again)];
}

function told(item: ComparedItem, cause: Cause, looksLike: LooksLike | null): Difference {
  const numbers = new Set(item.parts.map(({ invoice }) => invoice.number));
  const { resource } = item;
  return { cause, resource, amount: gapOf(item), invoices: [...numbers].sort(), looksLike };
}

function gapOf(item: ComparedItem): Cents {
  return cents(sumOfAmounts(item.parts).inclTax - dueOf(item).inclTax);
}
