import type { Communes } from '../../../data/model/communes.ts';
import { communesWords } from '../../words/communes.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** What each member's uses are made of. */
export function mixChart(content: Communes): Chart {
  const own = communesWords();
  const { kinds, members } = content;
  return {
    name: 'communes-familles',
    drawn: false,
    finding: own.mix.finding(content),
    sentence: own.mix.sentence(content),
    table: {
      caption: own.mix.finding(content),
      columns: [
        { key: 'membre', label: words.labels.memberColumn, kind: 'text' },
        ...kinds.map(({ id, label }) => ({ key: id, label, kind: 'percent' as const })),
      ],
      rows: members.map(({ name, mix }) => ({
        membre: name,
        ...Object.fromEntries(mix.map(({ kind, share }) => [kind, share])),
      })),
    },
  };
}
