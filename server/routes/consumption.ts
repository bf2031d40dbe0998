import { Hono } from 'hono';
import { validator } from 'hono-openapi';
import { answer } from '../answer.ts';
import { consumption } from '../consumption.ts';
import { BadRequest } from '../errors.ts';
import type { Env, House } from '../house.ts';
import { consumptionDoc } from './consumption-doc.ts';
import { consumptionQuery, queryFaults, questionOf } from './consumption-query.ts';

/** Consumption against cost share. */
export function consumptionRoute(house: House) {
  const { store, words } = house;
  const setting = () => store.version()?.setting;
  const parameters = validator('query', consumptionQuery, (result) => {
    if (!result.success) throw new BadRequest(queryFaults(result.error, setting(), words));
  });
  return new Hono<Env>().get('/', consumptionDoc, parameters, async (c) => {
    const question = questionOf(c.req.valid('query'), setting(), words);
    return answer(c, house, {
      question: `consumption ${JSON.stringify(question)}`,
      contentType: 'application/json; charset=utf-8',
      make: async (view, asker) => JSON.stringify(await consumption(view, question, asker)),
    });
  });
}
