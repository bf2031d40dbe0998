import { Hono } from 'hono';
import { validator } from 'hono-openapi';
import { cells } from '../cells/cells.ts';
import { serveStream } from '../formats/serve.ts';
import type { Env, House } from '../house.ts';
import { cellsDoc } from './cells-doc.ts';
import { allowedIn, cellQuestion, cellsQuery } from './cells-query.ts';
import { refusedQuery } from './year-query.ts';

/** The published lattice in bulk. */
export function cellsRoute(house: House) {
  const { store, words, config } = house;
  const setting = () => store.version()?.setting;
  const parameters = validator('query', cellsQuery, (result) => {
    if (!result.success) throw refusedQuery(result.error, allowedIn(setting()));
  });
  return new Hono<Env>().get('/', cellsDoc, parameters, (c) => {
    const query = c.req.valid('query');
    const question = cellQuestion(query, setting());
    return serveStream(c, house, {
      name: `cells-${question.table}`,
      question: `cells ${JSON.stringify(question)}`,
      format: query.format,
      make: (view, asker) => cells(view, question, { ...asker, words, language: config.language }),
    });
  });
}
