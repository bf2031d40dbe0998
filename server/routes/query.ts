import { Hono } from 'hono';
import { answer } from '../answer.ts';
import { NoVersionError } from '../errors.ts';
import { jsonBytes } from '../formats/json.ts';
import { streamOf } from '../formats/answer-stream.ts';
import { joined } from '../formats/bytes.ts';
import type { Env, House } from '../house.ts';
import { settled } from '../query/asked.ts';
import { groundOf } from '../query/evaluate.ts';
import { addressOf, queryAnswer } from '../query/query-answer.ts';
import { parametersOf } from '../query/parameters.ts';

/** Any question from the closed lists. */
export function queryRoute(house: House) {
  const { store, words, config } = house;
  const { language, audience } = config;
  return new Hono<Env>().get('/', async (c) => {
    const version = store.version();
    if (!version) throw new NoVersionError();
    const speech = { words, language };
    const asked = parametersOf(new URL(c.req.url).searchParams);
    const question = settled(asked, groundOf(version), speech);
    return answer(c, house, {
      question: `query ${new URLSearchParams(addressOf(question)).toString()}`,
      contentType: 'application/json; charset=utf-8',
      make: async (view, signal) => {
        const found = await queryAnswer(view, question, { audience, signal }, speech);
        return joined(jsonBytes(streamOf(found), words.formats.status));
      },
    });
  });
}
