import { Hono, type Context } from 'hono';
import type { Question } from '../../data/model/query/question.ts';
import { answer } from '../answer.ts';
import { BadRequest, NoVersionError } from '../errors.ts';
import { FORMAT_IDS, type FormatId } from '../formats/format.ts';
import { serveTable } from '../formats/serve.ts';
import type { Env, House } from '../house.ts';
import { settled, type Asked } from '../query/asked.ts';
import { groundOf } from '../query/evaluate.ts';
import { explain } from '../query/explain.ts';
import { parametersOf } from '../query/parameters.ts';
import { addressOf, queryAnswer } from '../query/query-answer.ts';
import { queryDoc } from './query-doc.ts';

/** Any question from the closed lists, in any format, or how its answer is come by. */
export function queryRoute(house: House) {
  const { store, words, config } = house;
  const speech = { words, language: config.language };
  return new Hono<Env>().get('/', queryDoc, (c) => {
    const version = store.version();
    if (!version) throw new NoVersionError();
    const { asked, format, isExplained } = formAsked(parametersOf(new URL(c.req.url).searchParams));
    const question = settled(asked, groundOf(version), speech);
    if (isExplained) return explanation(c, house, question);
    return serveTable(c, house, {
      name: 'query',
      question: nameOf(question),
      format,
      make: (view, asker) => queryAnswer(view, question, asker, speech),
    });
  });
}

function explanation(c: Context<Env>, house: House, question: Question): Promise<Response> {
  const { language } = house.config;
  const speech = { words: house.words, language };
  return answer(c, house, {
    question: `explain ${nameOf(question)}`,
    contentType: 'application/json; charset=utf-8',
    make: async (view, asker) => JSON.stringify(await explain(view, question, asker, speech)),
  });
}

function nameOf(question: Question): string {
  return `query ${new URLSearchParams(addressOf(question)).toString()}`;
}

/** Takes the parameters about the form of the answer out of those about what it says. */
function formAsked(all: Asked): {
  readonly asked: Asked;
  readonly format: FormatId | undefined;
  readonly isExplained: boolean;
} {
  const { format = [], explain: explained, ...rest } = Object.fromEntries(all);
  const known = FORMAT_IDS.find((id) => format.length === 1 && id === format[0]);
  if (all.has('format') && known === undefined) throw fault('format', FORMAT_IDS);
  const [isTold = 'true', ...more] = explained ?? ['false'];
  if (more.length > 0 || !['true', 'false'].includes(isTold))
    throw fault('explain', ['true', 'false']);
  return { asked: new Map(Object.entries(rest)), format: known, isExplained: isTold === 'true' };
}

function fault(parameter: string, allowed: readonly string[]): BadRequest {
  return new BadRequest([{ parameter, reason: 'value', allowed }]);
}
