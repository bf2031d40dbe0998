import { matchingKey } from '../../../data/model/commune.ts';
import type { Profile } from '../../settings/profile.ts';
import type { DurationUnit } from '../../text/duration-text.ts';
import { standardMetric } from '../counter/metric-type.ts';

/** What a figure measures, and how it is written when it is a time spent. */
export interface Measured {
  /** `uses`, `sessions`, `seconds`, `active-users`, … or a COUNTER metric type */
  readonly metric: string;
  readonly unit?: DurationUnit;
}

/** Persons told apart by the provider: never added to one another (domain §4). */
export const DISTINCT_PERSONS = 'active-users';

/** A time spent, always kept in seconds. */
export const TIME = 'seconds';

/** Metrics of providers' own spreadsheets and the words for them; figures that COUNTER names keep its name. */
const WORDS: readonly (readonly [measured: Measured, words: string])[] = [
  [{ metric: 'uses' }, 'uses|usages|usage|consultations|utilisations'],
  [{ metric: 'sessions' }, 'sessions|seances|visites|visits|connexions'],
  [{ metric: 'downloads' }, 'downloads|telechargements'],
  [{ metric: 'tokens' }, 'tokens|jetons'],
  [
    { metric: DISTINCT_PERSONS },
    'active users|usagers actifs|utilisateurs actifs|unique users|utilisateurs uniques',
  ],
  [{ metric: TIME }, 'time|temps|temps passe|duree|time spent'],
  [{ metric: TIME, unit: 'hours' }, 'hours|heures'],
  [{ metric: TIME, unit: 'minutes' }, 'minutes'],
  [{ metric: TIME, unit: 'seconds' }, 'seconds|secondes'],
];

const BY_WORD = new Map(
  WORDS.flatMap(([measured, words]) => words.split('|').map((word) => [word, measured] as const)),
);

/** What a word of everyday or of COUNTER measures; undefined when nobody knows. */
export function metricByWord(text: string): Measured | undefined {
  const standard = standardMetric(text);
  return standard === undefined ? BY_WORD.get(matchingKey(text)) : { metric: standard };
}

/** The words metrics go by, to suggest one. */
export const METRIC_WORDS: readonly string[] = [...BY_WORD.keys()];

/**
 * How a profile's files name what they measure; a file that names nothing counts uses.
 *
 * @returns a function that gives undefined for a name nobody knows
 */
export function metricsOf(
  profile: Pick<Profile, 'metrics' | 'unit'>,
): (text: string | undefined) => Measured | undefined {
  const own = new Map(
    Object.entries(profile.metrics).map(([word, meaning]) => [matchingKey(word), meaning]),
  );
  return (text) => {
    if (text === undefined) return { metric: 'uses' };
    const meaning = own.get(matchingKey(text)) ?? text;
    const { metric, unit } = typeof meaning === 'string' ? { metric: meaning } : meaning;
    const known = metricByWord(metric);
    return known && withUnit(known, unit ?? known.unit ?? profile.unit);
  };
}

function withUnit({ metric }: Measured, unit: DurationUnit | undefined): Measured {
  return metric === TIME ? { metric, unit: unit ?? 'hh:mm:ss' } : { metric };
}
