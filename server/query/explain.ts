import { yearShares } from '../../data/model/agreement/year-shares.ts';
import { BASES } from '../../data/model/metric/base.ts';
import { yearOf } from '../../data/model/period.ts';
import { axesOf } from '../../data/model/query/axes.ts';
import { basesOf } from '../../data/model/query/metric-figures.ts';
import type { AnswerContext } from '../../data/model/query/answer-table.ts';
import type { Question } from '../../data/model/query/question.ts';
import type { Asker } from '../read-published.ts';
import type { Parameter } from '../store/bound.ts';
import { loadQuestions } from '../store/questions.ts';
import type { Question as Statement, UsageView } from '../store/usage-store.ts';
import { groundOf } from './evaluate.ts';
import { queryAnswer, type Speech } from './query-answer.ts';
import { rulesOf } from './rules.ts';

/** A file figures were made of. */
export interface BatchBehind {
  readonly batch: string;
  readonly file: string;
  readonly source: string;
  readonly kind: string;
  readonly receivedOn: string;
  readonly provisional: boolean;
  readonly read: number;
  readonly accepted: number;
  /** why figures were corrected by hand; null for a file as it was received */
  readonly reason: string | null;
}

/** How an answer was come by: what was asked of which version, by which rules, from which files. */
export interface Explanation extends AnswerContext {
  readonly rules: readonly { readonly code: string; readonly text: string }[];
  /** share table of each year that has one */
  readonly agreement: readonly {
    readonly year: number;
    readonly version: string;
    readonly vintage: number;
    readonly populationKind: string;
  }[];
  /** weights of the kinds, in uses: thousandths over a thousand */
  readonly weights: Readonly<Record<string, number>>;
  readonly batches: readonly BatchBehind[];
  /** statements as they were run, each with its parameters */
  readonly statements: readonly {
    readonly name: string;
    readonly sql: string;
    readonly parameters: Readonly<Record<string, Parameter>>;
  }[];
}

/** Answers a question to tell how it is answered. */
export async function explain(
  view: UsageView,
  question: Question,
  asker: Asker,
  speech: Speech,
): Promise<Explanation> {
  const asked: Statement[] = [];
  const [{ context }, batches] = await Promise.all([
    queryAnswer(overheard(view, asked), question, asker, speech),
    batchesBehind(view, question, asker),
  ]);
  const { setting } = view.version;
  const texts = loadQuestions();
  return {
    ...context,
    rules: rulesOf(question, setting).map((code) => ({
      code,
      text: speech.words.query.rules[code],
    })),
    agreement: agreementOf(view, question),
    weights: Object.fromEntries(
      setting.kinds.flatMap(({ id, weight }) =>
        weight === undefined ? [] : [[id, weight / 1000]],
      ),
    ),
    batches,
    statements: asked.map(({ name, params = {} }) => ({
      name,
      sql: texts.get(name) ?? '',
      parameters: params,
    })),
  };
}

/** The same version, and a note of what is asked of it. */
function overheard(view: UsageView, asked: Statement[]): UsageView {
  return {
    ...view,
    ask: (statement, signal) => {
      asked.push(statement);
      return view.ask(statement, signal);
    },
    askColumns: (statement, signal) => {
      asked.push(statement);
      return view.askColumns(statement, signal);
    },
  };
}

const ABOUT = {
  lattice: 'uses',
  readers: 'uses',
  counter: 'uses',
  department: 'uses',
  enrolments: 'enrolments',
  snapshots: 'enrolments',
  ages: 'enrolments',
  delays: 'enrolments',
  territory: 'enrolments',
  costs: 'orders',
  actions: 'actions',
} as const satisfies Partial<Record<(typeof BASES)[keyof typeof BASES]['family'], string>>;

async function batchesBehind(
  view: UsageView,
  question: Question,
  { signal }: Asker,
): Promise<readonly BatchBehind[]> {
  const { time, offer } = axesOf(question, groundOf(view.version));
  const families = basesOf(question.measures).map((base) => BASES[base].family);
  const params = {
    months: time.flatMap(({ months }) => months.map(String)),
    resources: offer.flatMap(({ resources }) => resources.map(({ id }) => String(id))),
    about: [
      ...new Set(
        families.flatMap((one) => (one in ABOUT ? [ABOUT[one as keyof typeof ABOUT]] : [])),
      ),
    ],
  };
  return view.ask<BatchBehind>({ name: 'batch-behind', params }, signal);
}

function agreementOf({ version }: UsageView, question: Question): Explanation['agreement'] {
  const { time } = axesOf(question, groundOf(version));
  const years = new Set(time.flatMap(({ months }) => months.map(yearOf)));
  return [...years].flatMap((year) => {
    const table = yearShares(version.setting, year);
    if (!table) return [];
    const { id, vintage, populationKind } = table.version;
    return [{ year, version: id, vintage, populationKind }];
  });
}
