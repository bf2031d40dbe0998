import type { MemberPage } from '../../../data/model/member-page.ts';
import { longDay } from '../../words/format.ts';
import { memberWords } from '../../words/member.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** What was done to make the resources known. */
export function actionsChart(page: MemberPage): Chart {
  const own = memberWords();
  return {
    name: 'membre-actions',
    drawn: false,
    finding: own.actions.finding(page),
    sentence: own.actions.sentence(page),
    table: {
      caption: own.actions.finding(page),
      columns: [
        { key: 'jour', label: own.day, kind: 'text' },
        { key: 'nature', label: own.nature, kind: 'text' },
        { key: 'action', label: own.action, kind: 'text' },
        { key: 'ressource', label: words.labels.resource, kind: 'text' },
      ],
      rows: page.actions.map(({ heldOn, kind, label, resource }) => ({
        jour: longDay(heldOn),
        nature: own.kinds[kind],
        action: label ?? '',
        ressource: resource ?? own.everyResource,
      })),
    },
  };
}
