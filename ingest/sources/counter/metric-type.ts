import { headingKey } from './headings.ts';

/** Metric types of the COUNTER Code of Practice, releases 5 and 5.1. */
export const STANDARD_METRICS = [
  'Searches_Platform',
  'Searches_Automated',
  'Searches_Federated',
  'Searches_Regular',
  'Total_Item_Investigations',
  'Total_Item_Requests',
  'Unique_Item_Investigations',
  'Unique_Item_Requests',
  'Unique_Title_Investigations',
  'Unique_Title_Requests',
  'No_License',
  'Limit_Exceeded',
] as const;

const BY_KEY = new Map<string, string>(
  STANDARD_METRICS.map((metric) => [headingKey(metric), metric]),
);

/** The standard spelling of a metric type, undefined for one COUNTER does not know. */
export function standardMetric(text: string): string | undefined {
  return BY_KEY.get(headingKey(text));
}
