import { addressDefaults, addressOf } from '../data/model/address.ts';
import type { Context, Overview } from '../data/model/overview.ts';
import type { ChartName } from './charts/chart.ts';

/** Address of the page with something changed. */
export function addressWith({ context, choices }: Overview, changed: Partial<Context>): string {
  return addressOf({ ...context, ...changed }, addressDefaults(choices));
}

/** Address of the API's answer to the question the page asks. */
export function apiOf({ context }: Overview): string {
  const given = Object.entries(context).filter(([, value]) => value !== null);
  return `/api/v1/consumption?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** Address of a chart's file, with the page's own filters. */
export function fileOf(overview: Overview, chart: ChartName, format: 'csv' | 'svg'): string {
  return `/charts/${chart}.${format}${addressWith(overview, {}).slice(1)}`;
}
