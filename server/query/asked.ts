import { METRIC_IDS, catalogueMetric, type MetricId } from '../../data/model/metric/catalogue.ts';
import type { Period } from '../../data/model/answer.ts';
import type { Month } from '../../data/model/period.ts';
import { axesOf, type Ground } from '../../data/model/query/axes.ts';
import { dimension, DIMENSIONS, type DimensionId } from '../../data/model/query/dimension.ts';
import { nothingIn, type Nothing } from '../../data/model/query/nothing.ts';
import type { Beside, Filters, Question, SortKey } from '../../data/model/query/question.ts';
import { parameterOf, refusalsOf, type Refusal } from '../../data/model/query/refusal.ts';
import { askableMonths, isWithin } from '../../data/model/query/time-slots.ts';
import { topAxisOf } from '../../data/model/query/top.ts';
import { receivedPeriod, yearsCovered } from '../../data/model/coverage.ts';
import { BadRequest, NoVersionError, type ParameterFault } from '../errors.ts';
import type { Language, Words } from '../words/words.ts';
import { allowedValues } from './allowed.ts';

/** Parameters of a free question, as texts: each a list, empty where it is not given. */
export type Asked = ReadonlyMap<string, readonly string[]>;

/** Names of the parameters that are no dimensions. */
export const OWN_PARAMETERS = [
  'measures',
  'by',
  'from',
  'to',
  'compare',
  'sort',
  'top',
  'totals',
  'format',
  'explain',
] as const;

/** Most rows that may be asked for as the best of a dimension. */
export const LARGEST_TOP = 500;

const DIMENSION_IDS = DIMENSIONS.map(({ id }) => id);
const COMPARISONS = ['none', 'to-date', 'full', 'previous-period'] as const;

/**
 * The question some parameters ask, every one settled.
 *
 * @throws BadRequest naming every parameter that is unknown, holds what it may not, or cannot be answered with the others
 * @throws NoVersionError while nothing was received
 */
export function settled(
  asked: Asked,
  ground: Ground,
  words: { readonly words: Words; readonly language: Language },
): Question {
  const latest = yearsCovered(ground.coverage).at(-1);
  const period = latest === undefined ? undefined : receivedPeriod(ground.coverage, latest);
  if (!period) throw new NoVersionError();
  const reader = new ParameterReader(asked, ground, words.words);
  const filters = reader.filters();
  const window = windowOf(reader, filters, period);
  const named = reader.list('measures', METRIC_IDS);
  const measures: readonly MetricId[] = named.length > 0 ? named : ['uses'];
  const by = reader.list('by', DIMENSION_IDS);
  const question: Question = {
    measures,
    by,
    from: reader.month('from') ?? window.from,
    to: reader.month('to') ?? window.to,
    filters,
    compare: reader.compare(),
    sort: reader.sort([...by, ...measures]),
    top: reader.top(by),
    totals: reader.flag('totals'),
  };
  const faults = [...reader.faults, ...backwards(question, words.words)];
  if (faults.length > 0) throw new BadRequest(faults);
  const nothing = nothingIn(question, ground, (id) => allowedValues(id, ground));
  if (nothing) throw new BadRequest([emptiness(nothing, words.words)]);
  const refusals = refusalsOf(question, axesOf(question, ground), ground.coverage);
  if (refusals.length > 0)
    throw new BadRequest(refusals.map((one) => refused(one, question, words)));
  return question;
}

/** The months asked about when they are not told: those that the filters let through, else what is in of the latest year. */
function windowOf(
  reader: ParameterReader,
  filters: Filters,
  latest: Pick<Period, 'from' | 'to'>,
): Pick<Period, 'from' | 'to'> {
  const isTimed = DIMENSIONS.some(({ id, axis }) => axis === 'time' && filters[id]);
  const { months } = reader;
  const within = isTimed ? months.filter((month) => isWithin(filters, month)) : [];
  const [first, last] = [within[0], within.at(-1)];
  if (first !== undefined && last !== undefined) return { from: first, to: last };
  return { from: latest.from, to: reader.has('from') ? (months.at(-1) ?? latest.to) : latest.to };
}

function backwards({ from, to }: Question, words: Words): ParameterFault[] {
  if (from <= to) return [];
  return [
    {
      parameter: 'from',
      reason: 'refused',
      allowed: [`from=${to}&to=${from}`],
      text: words.query.backwards(from, to),
    },
  ];
}

function emptiness({ parameter, allowed }: Nothing, { query }: Words): ParameterFault {
  const text = parameter === 'by' ? query.nothingBy(allowed) : query.nothing(parameter, allowed);
  return { parameter, reason: 'refused', allowed, text };
}

/** Why a question whose every word is known has no answer. */
function refused(
  refusal: Refusal,
  question: Question,
  { words: { query }, language }: { readonly words: Words; readonly language: Language },
): ParameterFault {
  const { reason, measure, subject, allowed } = refusal;
  const label = measure === null ? '' : catalogueMetric(measure)[language].label;
  const say = {
    'not-by': query.notBy,
    'not-additive': query.notAdditive,
    'one-year': query.oneYear,
    years: query.wholeYears,
    'too-large': query.tooLarge,
  }[reason];
  const about =
    reason === 'not-additive'
      ? (query.over[subject as DimensionId] ?? subject)
      : reason === 'not-by'
        ? dimension(subject as DimensionId)[language].label
        : subject;
  const text = say({ measure: label, subject: about, allowed });
  return { parameter: parameterOf(refusal, question), reason: 'refused', allowed, text };
}

/** Reads parameters one by one and gathers what is wrong with them. */
class ParameterReader {
  readonly faults: ParameterFault[] = [];
  readonly #asked: Asked;
  readonly #ground: Ground;
  readonly #words: Words;

  constructor(asked: Asked, ground: Ground, words: Words) {
    this.#words = words;
    this.#asked = asked;
    this.#ground = ground;
    const known: readonly string[] = [...OWN_PARAMETERS, ...DIMENSION_IDS];
    for (const parameter of asked.keys()) {
      if (!known.includes(parameter))
        this.faults.push({ parameter, reason: 'unknown', allowed: known });
    }
  }

  has(parameter: string): boolean {
    return this.#asked.has(parameter);
  }

  /** Each value once, all of them from a closed list. */
  list<Value extends string>(parameter: string, allowed: readonly Value[]): Value[] {
    const values = [...new Set(this.#asked.get(parameter) ?? [])];
    const known = values.flatMap((value) => allowed.find((one) => one === value) ?? []);
    if (known.length < values.length || (this.has(parameter) && values.length === 0)) {
      this.#refuse(parameter, allowed);
    }
    return known;
  }

  filters(): Filters {
    return Object.fromEntries(
      DIMENSION_IDS.filter((id) => this.has(id)).map((id) => [
        id,
        this.list(id, allowedValues(id, this.#ground)),
      ]),
    );
  }

  /** Every month that can be asked about. */
  get months(): readonly Month[] {
    return askableMonths(this.#ground.coverage);
  }

  month(parameter: 'from' | 'to'): Month | undefined {
    return this.#single(parameter, this.months);
  }

  flag(parameter: 'totals'): boolean {
    return this.#single(parameter, ['true', 'false']) === 'true';
  }

  compare(): Beside {
    const years = yearsCovered(this.#ground.coverage).map(String);
    const value = this.#single('compare', [...COMPARISONS, ...years]);
    if (value === undefined) return 'none';
    return COMPARISONS.find((one) => one === value) ?? Number(value);
  }

  sort(columns: readonly (DimensionId | MetricId)[]): SortKey[] {
    const allowed = columns.flatMap((one) => [one, `-${one}`]);
    return this.list('sort', allowed).map((text) => {
      const descending = text.startsWith('-');
      return { column: (descending ? text.slice(1) : text) as SortKey['column'], descending };
    });
  }

  top(by: readonly DimensionId[]): number | null {
    const [text, ...more] = this.#asked.get('top') ?? [];
    if (text === undefined && !this.has('top')) return null;
    const last = by.at(-1);
    const axis = last === undefined ? null : topAxisOf(last);
    const isAlone = by.filter((id) => axis !== null && dimension(id).axis === axis).length === 1;
    if (!isAlone) {
      const allowed = [
        'by=member',
        'by=commune',
        'by=epci',
        'by=kind',
        'by=resource',
        'by=provider',
      ];
      const text = this.#words.query.topNeeds(allowed);
      this.faults.push({ parameter: 'top', reason: 'refused', allowed, text });
      return null;
    }
    if (more.length > 0 || !/^[1-9]\d{0,2}$/.test(text ?? '') || Number(text) > LARGEST_TOP) {
      this.#refuse('top', [`1…${LARGEST_TOP}`]);
      return null;
    }
    return Number(text);
  }

  #single<Value extends string>(parameter: string, allowed: readonly Value[]): Value | undefined {
    const found = this.list(parameter, allowed);
    if (found.length > 1) this.#refuse(parameter, allowed);
    return found[0];
  }

  #refuse(parameter: string, allowed: readonly string[]): void {
    this.faults.push({ parameter, reason: 'value', allowed });
  }
}
