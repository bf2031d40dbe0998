import { RATES, type Communes } from '../../../data/model/communes.ts';
import { communesWords } from '../../words/communes.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';
import type { Column } from '../table.ts';

/** How a rate is written. */
export function kindOf(rate: (typeof RATES)[number]): 'ratio' | 'percent' {
  return rate === 'usesPerInhabitant' ? 'ratio' : 'percent';
}

/** The members beside each other, whatever their size. */
export function standingsChart(content: Communes): Chart {
  const own = communesWords();
  const { labels } = words;
  const rateColumns = RATES.flatMap((id): Column[] => [
    { key: id, label: own.rates[id], kind: kindOf(id) },
    ...(content.consumption.comparison
      ? [{ key: `${id}_precedent`, label: labels.before(own.rates[id]), kind: kindOf(id) }]
      : []),
  ]);
  return {
    name: 'communes',
    drawn: true,
    finding: own.standings.finding(content),
    sentence: own.standings.sentence(content),
    table: {
      caption: own.standings.finding(content),
      columns: [
        { key: 'membre', label: labels.memberColumn, kind: 'text' },
        { key: 'code', label: 'INSEE', kind: 'text' },
        ...rateColumns,
        { key: 'part_usage', label: labels.useShare, kind: 'percent' },
        { key: 'quote_part', label: labels.costShare, kind: 'percent' },
        { key: 'intensite', label: own.intensity, kind: 'number' },
      ],
      rows: [...content.members.map((one) => rowOf(one, content)), togetherRow(content)],
    },
  };
}

function rowOf({ code, name, rates }: Communes['members'][number], { consumption }: Communes) {
  const row = consumption.rows.find(({ key }) => key === code);
  return {
    membre: name,
    code,
    ...ratesOf(rates),
    part_usage: row?.useShare ?? null,
    quote_part: row?.costShare ?? null,
    intensite: row?.intensity ?? null,
  };
}

function togetherRow({ together }: Communes) {
  return { membre: words.labels.together, code: null, ...ratesOf(together) };
}

function ratesOf(rates: Communes['together']) {
  return Object.fromEntries(
    RATES.flatMap((id) => [
      [id, rates[id].value],
      [`${id}_precedent`, rates[id].previous],
    ]),
  );
}
