import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import { validator } from 'hono-openapi';
import { communesNamed } from '../../data/model/simulation/scenario-query.ts';
import { answer } from '../answer.ts';
import { BadRequest } from '../errors.ts';
import type { Env, House } from '../house.ts';
import { simulationBase } from '../simulations/base.ts';
import { annexes, askedScenarios, simulations } from '../simulations/simulations.ts';
import { simulationsDoc } from './simulations-doc.ts';
import {
  simulationsFaults,
  simulationsQuery,
  yearAsked,
  type SimulationsQuery,
} from './simulations-query.ts';

/** Scenarios beside what is due. */
export function simulationsRoute(house: House) {
  const { store, words } = house;
  const setting = () => store.version()?.setting;
  const parameters = validator('query', simulationsQuery, (result) => {
    if (!result.success) throw new BadRequest(simulationsFaults(result.error, setting(), words));
  });
  return new Hono<Env>().get('/', simulationsDoc, parameters, async (c) => {
    const query: SimulationsQuery = c.req.valid('query');
    const year = yearAsked(query, setting());
    const isAnnex = wantsAnnex(c, query);
    c.header('Vary', 'Accept');
    return answer(c, house, {
      question: `simulations ${JSON.stringify({ ...query, year })}`,
      contentType: isAnnex ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
      make: async (view, asker) => {
        const params = new URLSearchParams(c.req.query());
        const needs = { year, communes: communesNamed(params) };
        const base = await simulationBase(view, needs, asker);
        const asked = askedScenarios(params, base);
        return isAnnex
          ? annexes(base, asked, view.version)
          : JSON.stringify(simulations(base, asked, view.version, words));
      },
    });
  });
}

function wantsAnnex(c: Context<Env>, { format }: SimulationsQuery): boolean {
  if (format !== undefined) return format === 'annex';
  const supports = ['application/json', 'text/plain'];
  return accepts(c, { header: 'Accept', supports, default: 'application/json' }) === 'text/plain';
}
