import { Hono } from 'hono';
import { BadRequest, NoVersionError } from '../errors.ts';
import { FORMAT_IDS } from '../formats/format.ts';
import { serveTable } from '../formats/serve.ts';
import type { Env, House } from '../house.ts';
import { settled, type Asked } from '../query/asked.ts';
import { groundOf } from '../query/evaluate.ts';
import { parametersOf } from '../query/parameters.ts';
import { addressOf, queryAnswer } from '../query/query-answer.ts';
import { formatParameter } from './format-query.ts';

/** Any question from the closed lists, in any format. */
export function queryRoute(house: House) {
  const { store, words, config } = house;
  const { language, audience } = config;
  return new Hono<Env>().get('/', async (c) => {
    const version = store.version();
    if (!version) throw new NoVersionError();
    const speech = { words, language };
    const { format, ...rest } = withoutFormat(parametersOf(new URL(c.req.url).searchParams));
    const question = settled(rest.asked, groundOf(version), speech);
    return serveTable(c, house, {
      name: 'query',
      question: `query ${new URLSearchParams(addressOf(question)).toString()}`,
      format,
      make: (view, signal) => queryAnswer(view, question, { audience, signal }, speech),
    });
  });
}

/** Takes the format out of the parameters: it is none of the question's. */
function withoutFormat(all: Asked) {
  const asked = new Map(all);
  asked.delete('format');
  const given = all.get('format');
  const format = formatParameter.safeParse(given?.join());
  if (!format.success)
    throw new BadRequest([{ parameter: 'format', reason: 'value', allowed: FORMAT_IDS }]);
  return { asked, format: format.data };
}
