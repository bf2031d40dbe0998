import type { Explore, ExploreResult } from '../../data/model/explore/explore.ts';
import { shownTable, withTotals, type ShownTable } from '../../data/model/explore/shown-table.ts';
import type { PageAddress } from '../../data/model/pages.ts';
import { axesOf, type Ground } from '../../data/model/query/axes.ts';
import { DIMENSIONS } from '../../data/model/query/dimension.ts';
import type { Question } from '../../data/model/query/question.ts';
import { refusalsOf } from '../../data/model/query/refusal.ts';
import { BadRequest } from '../errors.ts';
import { faultText } from '../problem.ts';
import { settled } from '../query/asked.ts';
import { groundOf } from '../query/evaluate.ts';
import { parametersOf } from '../query/parameters.ts';
import { addressOf, queryAnswer, type Speech } from '../query/query-answer.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { acrossOf, asAsked } from './address.ts';
import { formOf } from './form.ts';
import { toldOf } from './told.ts';

/** What a first visit shows. */
const FIRST: PageAddress['own'] = {
  measures: 'uses',
  by: 'member',
  across: 'kind',
  totals: 'true',
};

/** What one free question is answered from. */
interface Asking {
  readonly view: UsageView;
  readonly asker: Asker;
  readonly speech: Speech;
}

/** Everything the page “Explorer” shows: a question that cannot be answered is told why, and stays in the form. */
export async function explore(
  view: UsageView,
  given: PageAddress['own'],
  asker: Asker,
  speech: Speech,
): Promise<Explore> {
  const own = Object.keys(given).length === 0 ? FIRST : given;
  const ground = groundOf(view.version);
  try {
    const question = settled(asAsked(own), ground, speech);
    const result = await answerTo(question, own, { view, asker, speech });
    return { asked: own, form: formOf(own, question, ground, speech), result };
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    const usual = settled(parametersOf(new URLSearchParams()), ground, speech);
    const reasons = error.faults.map((fault) => inWords(faultText(fault, speech.words), speech));
    const form = formOf(own, usual, ground, speech);
    return { asked: own, form, result: { kind: 'refused', reasons } };
  }
}

/** A reason as people say it: `by=month` is “par mois” here. */
function inWords(reason: string, { words, language }: Speech): string {
  return reason.replace(/\bby=(\w+)/g, (parameter, id: string) => {
    const found = DIMENSIONS.find((one) => one.id === id);
    return found ? words.query.by(found[language].label) : parameter;
  });
}

async function answerTo(
  question: Question,
  own: PageAddress['own'],
  asking: Asking,
): Promise<ExploreResult> {
  const across = acrossOf(own);
  const bare = across === null ? question : { ...question, totals: false };
  const { table, context } = await queryAnswer(asking.view, bare, asking.asker, asking.speech);
  const shown = shownTable(table, across);
  return {
    kind: 'answer',
    told: toldOf(question, across, groundOf(asking.view.version), asking.speech),
    table: question.totals ? await totalled(shown, question, asking) : shown,
    definitions: context.definitions,
    notes: context.notes,
    question: addressOf(question),
  };
}

/** With what the values across come to, where that can be told: distinct readers of any months cannot be. */
async function totalled(
  table: ShownTable,
  question: Question,
  asking: Asking,
): Promise<ShownTable> {
  const { view, asker, speech } = asking;
  const [across, ...rows] = question.by;
  if (!table.across || across === undefined) return table;
  const side: Question = { ...question, by: rows, sort: [], totals: true };
  const bottom: Question = { ...question, by: [across], sort: [], top: null, totals: false };
  const ground = groundOf(view.version);
  if ([side, bottom].some((one) => isRefused(one, ground))) return table;
  const ends = await queryAnswer(view, side, asker, speech);
  const sums = await queryAnswer(view, bottom, asker, speech);
  return withTotals(table, shownTable(ends.table, null), shownTable(sums.table, across));
}

function isRefused(question: Question, ground: Ground): boolean {
  return refusalsOf(question, axesOf(question, ground), ground.coverage).length > 0;
}
