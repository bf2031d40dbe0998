import { Hono } from 'hono';
import { validator } from 'hono-openapi';
import { answer } from '../answer.ts';
import { due, reconciled, shares } from '../costs/answers.ts';
import type { Env, House } from '../house.ts';
import type { UsageView } from '../store/usage-store.ts';
import { dueDoc, reconciliationDoc, sharesDoc } from './bills-doc.ts';
import { askedYear, refusedQuery, yearQuery, yearTexts } from './year-query.ts';

/** The shares of a year. */
export function sharesRoute(house: House) {
  return yearRoute(house, { name: 'shares', doc: sharesDoc, make: shares });
}

/** What is due of a year. */
export function dueRoute(house: House) {
  return yearRoute(house, { name: 'due', doc: dueDoc, make: due });
}

/** Ordered, due, invoiced and paid of a year. */
export function reconciliationRoute(house: House) {
  return yearRoute(house, { name: 'reconciliation', doc: reconciliationDoc, make: reconciled });
}

interface YearAnswer {
  readonly name: string;
  readonly doc: typeof sharesDoc;
  readonly make: (view: UsageView, year: number, signal: AbortSignal) => object | Promise<object>;
}

function yearRoute(house: House, { name, doc, make }: YearAnswer) {
  const setting = () => house.store.version()?.setting;
  const parameters = validator('query', yearQuery, (result) => {
    if (!result.success) throw refusedQuery(result.error, { year: yearTexts(setting()) });
  });
  return new Hono<Env>().get('/', doc, parameters, async (c) => {
    const year = askedYear(c.req.valid('query'), setting());
    return answer(c, house, {
      question: `${name} ${year}`,
      contentType: 'application/json; charset=utf-8',
      make: async (view, { signal }) => JSON.stringify(await make(view, year, signal)),
    });
  });
}
