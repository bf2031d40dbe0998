import { addressDefaults, contextFrom, ownParameters } from '../data/model/address.ts';
import type { Context } from '../data/model/context.ts';
import { yearsCovered } from '../data/model/coverage.ts';
import type { Choices } from '../data/model/frame.ts';
import { pageAt, subjectKindOf, type PageAddress } from '../data/model/pages.ts';
import { BadRequest, NoSuchSubject } from './errors.ts';
import { choicesOf } from './frame/choices.ts';
import type { VersionInfo } from './store/usage-store.ts';

/** A version with something to show; null before the first and while it holds nothing. */
export function shownVersion(version: VersionInfo | null): VersionInfo | null {
  return version && yearsCovered(version.setting.coverage).length > 0 ? version : null;
}

/** The page that an address leads to, with the parameters of its own; null when there is none. */
export function pageAddress(url: string): PageAddress | null {
  const { pathname, searchParams } = new URL(url);
  const found = pageAt(pathname);
  return found && { ...found, own: ownParameters(searchParams, found.page) };
}

/**
 * What the address of a page asks for.
 *
 * @throws BadRequest naming every parameter that cannot be read and what it may hold; NoSuchSubject when the page is of a
 *   member or resource that is not there
 */
export function pageContext(url: string, at: PageAddress, { setting }: VersionInfo): Context {
  const { searchParams } = new URL(url);
  const choices = choicesOf(setting);
  checkSubject(at, choices);
  const { context, errors } = contextFrom(searchParams, addressDefaults(choices), at);
  if (errors.length === 0) return context;
  throw new BadRequest(errors.map((error) => ({ ...error, reason: 'value' })));
}

function checkSubject({ page, subject }: PageAddress, { members, resources }: Choices): void {
  const kind = subjectKindOf(page);
  if (!kind) return;
  const known = kind === 'member' ? members : resources;
  if (!known.some(({ value }) => value === subject)) throw new NoSuchSubject(page, known);
}
