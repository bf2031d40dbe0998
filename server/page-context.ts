import { addressDefaults, contextFrom } from '../data/model/address.ts';
import { yearsCovered } from '../data/model/coverage.ts';
import type { Context } from '../data/model/overview.ts';
import { BadRequest } from './errors.ts';
import { choicesOf } from './overview/choices.ts';
import type { VersionInfo } from './store/usage-store.ts';

/** A version with something to show; null before the first and while it holds nothing. */
export function shownVersion(version: VersionInfo | null): VersionInfo | null {
  return version && yearsCovered(version.setting.coverage).length > 0 ? version : null;
}

/**
 * The state of the page that its address asks for.
 *
 * @throws BadRequest naming every parameter that cannot be read and what it may hold
 */
export function pageContext(url: string, { setting }: VersionInfo): Context {
  const { searchParams } = new URL(url);
  const { context, errors } = contextFrom(searchParams, addressDefaults(choicesOf(setting)));
  if (errors.length === 0) return context;
  throw new BadRequest(errors.map((error) => ({ ...error, reason: 'value' })));
}
