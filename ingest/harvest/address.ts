import { lastDayOf, type Month } from '../../data/model/period.ts';
import type { Credential } from './credential.ts';
import type { HarvestSource, ReportId } from './settings.ts';

/** What can be asked of a COUNTER server besides its reports. */
export type Endpoint = 'status' | 'members' | 'reports';

/** One month of one report. */
export interface MonthOfReport {
  readonly report: ReportId;
  readonly month: Month;
  /** days instead of months in the address: for servers that answer 3020 to `YYYY-MM` */
  readonly fullDates: boolean;
}

/** Columns a master report is broken down by: those the lake keeps. R5.1 always shows Data_Type; views take none. */
const ATTRIBUTES = { '5': 'Data_Type|Access_Method', '5.1': 'Access_Method' } as const;

/**
 * The base address of a server as it is typed, without what it must not end in.
 *
 * @throws RangeError unless it is https, or http to this very machine, without user, parameters or anchor
 */
export function parseBase(text: string): string {
  const url = new URL(text);
  const { protocol, hostname, username, password, search, hash } = url;
  const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  if (!safe || [username, password, search, hash].some((part) => part !== ''))
    throw new RangeError('a COUNTER server is asked over https, its address has no parameters');
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/(r51|reports)$/i, '');
}

/** Address of `/status`, `/members` or `/reports`, with its secrets: never to be shown. */
export function endpointAddress(
  source: HarvestSource,
  endpoint: Endpoint,
  credential: Credential,
): URL {
  return address(source, endpoint, credential);
}

/** Address of one month of one report, with its secrets: never to be shown. */
export function reportAddress(
  source: HarvestSource,
  { report, month, fullDates }: MonthOfReport,
  credential: Credential,
): URL {
  const url = address(source, `reports/${report.toLowerCase()}`, credential);
  url.searchParams.set('begin_date', fullDates ? `${month}-01` : month);
  url.searchParams.set('end_date', fullDates ? lastDayOf(month) : month);
  if (!report.includes('_')) url.searchParams.set('attributes_to_show', ATTRIBUTES[source.release]);
  return url;
}

/** The server behind a source: what a pause holds for. */
export function serverOf({ url }: HarvestSource): string {
  return new URL(url).origin;
}

function address(source: HarvestSource, path: string, credential: Credential): URL {
  const url = new URL(`${source.url}${source.release === '5.1' ? '/r51' : ''}/${path}`);
  for (const [name, value] of credential.parameters()) url.searchParams.set(name, value);
  if (source.platform !== undefined) url.searchParams.set('platform', source.platform);
  return url;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
