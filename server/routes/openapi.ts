import type { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import type { Env } from '../house.ts';

/** The API's document, made from the schemas the routes are checked by. */
export function openApiDocument(api: Hono<Env>) {
  return openAPIRouteHandler(api, {
    documentation: {
      openapi: '3.1.0',
      info: {
        title: 'Canopée',
        version: '1.0.0',
        description: 'Share of use beside share of cost in a group of public libraries.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/api/v1' }],
      // it answers on this machine alone, to whoever sits at it
      security: [],
      tags: [
        { name: 'figures', description: 'Figures asked any way, in every format.' },
        { name: 'consumption', description: 'What the members use, beside what they pay.' },
        { name: 'costs', description: 'What it costs, beside what it served.' },
        { name: 'bills', description: 'Who owes what, what was invoiced and paid, and why.' },
        { name: 'special', description: 'Coverage, cohorts, funnel, checks, effects of actions.' },
        { name: 'simulations', description: 'What if the cost were shared otherwise.' },
        { name: 'live', description: 'What happens, as it happens.' },
      ],
    },
    excludeStaticFile: true,
    defaultValidationErrorResponse: false,
  });
}
