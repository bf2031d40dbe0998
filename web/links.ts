import { addressFrom } from '../data/model/address.ts';
import type { Context } from '../data/model/context.ts';
import type { Frame } from '../data/model/frame.ts';
import type { MemberCode } from '../data/model/member.ts';
import type { Month } from '../data/model/period.ts';
import { HOME, type PageAddress, type PageId } from '../data/model/pages.ts';
import type { KindId } from '../data/model/resource.ts';

/** Address of the page with something changed. */
export function addressWith(frame: Frame, changed: Partial<Context>): string {
  return addressFrom(frame, changed);
}

/** Address of another page, of a member or resource where it is about one; it keeps of the context what it heeds. */
export function addressOfPage(frame: Frame, page: PageId, subject: string | null = null): string {
  return addressFrom(frame, {}, { page, subject, own: {} });
}

/** Address of “Vue d'ensemble” limited to a kind, and to a member where one is meant. */
export function addressOfKind(frame: Frame, kind: KindId, member: MemberCode | null): string {
  return addressFrom(frame, { kind, member, resource: null }, HOME);
}

/** Address of a part of the page with parameters of its own. */
export function addressOfPart(frame: Frame, own: PageAddress['own'], part: string): string {
  return `${addressFrom(frame, {}, { ...frame.at, own })}#${part}`;
}

/** Address of the page with parameters of its own changed; an empty one is left out. */
export function addressOfOwn(frame: Frame, changed: Readonly<Record<string, string>>): string {
  return addressFrom(frame, {}, { ...frame.at, own: { ...frame.at.own, ...changed } });
}

/** Address of the form that annotates a month of what is shown. */
export function addressOfRemarks(month: Month, { member, resource }: Context): string {
  const own = { mois: month, membre: member ?? '', ressource: resource ?? '' };
  const given = Object.entries(own).filter(([, value]) => value !== '');
  return `/annotations?${new URLSearchParams(given).toString()}`;
}

/** Address of the API's answer to the question the page asks. */
export function apiOf({ context }: Frame): string {
  const given = Object.entries(context).filter(([, value]) => value !== null);
  return `/api/v1/consumption?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** Address of the file of a chart of the page, with the page's own filters. */
export function fileOf(frame: Frame, chart: string, format: 'csv' | 'svg' | 'png'): string {
  const { subject } = frame.at;
  const query = new URL(addressFrom(frame), 'http://page').search;
  const of = subject === null ? '' : `${encodeURIComponent(subject)}/`;
  return `/charts/${of}${chart}.${format}${query}`;
}
