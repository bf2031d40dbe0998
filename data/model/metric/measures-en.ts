import type { MeasureId, MetricWords } from '../metric.ts';

/** The measures every page offers, in English; apart, as a page speaks one language. */
export const MEASURES_EN: Readonly<Record<MeasureId, MetricWords>> = {
  uses: {
    label: 'Weighted uses',
    definition:
      'Uses of each kind (stream, play, article opened…) times the declared weight of the kind.',
    caveat:
      'Uses of different kinds only add up through these weights, which are shown and editable.',
  },
  rawUses: {
    label: 'Raw uses',
    definition: 'Number of uses as each provider counts them, 30-second double clicks removed.',
    caveat:
      'Compare within one kind only. Of all kinds together: the sum of those that may be shown; of a commune the total is not shown.',
  },
  sessions: {
    label: 'Sessions',
    definition:
      'Distinct visits of a reader to a resource: the provider’s session id, else reader, day and hour.',
    caveat: 'Without the resources whose provider only sends totals.',
  },
  activeUsers: {
    label: 'Active users',
    definition: 'Distinct readers who used at least one resource during the period.',
    caveat:
      'Never added over months, resources or communes; without resources that send no events.',
  },
  totalItemRequests: {
    label: 'Total requests (Total_Item_Requests)',
    definition: 'Content items requested, every request counted.',
    caveat: 'Never added to unique requests.',
  },
  uniqueItemRequests: {
    label: 'Unique requests (Unique_Item_Requests)',
    definition: 'Content items requested, each item once per session.',
    caveat: 'Never added to total requests.',
  },
};
