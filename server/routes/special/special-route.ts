import { Hono } from 'hono';
import { validator } from 'hono-openapi';
import type { z } from 'zod';
import type { Setting } from '../../../data/model/reading.ts';
import { answer, type Asking } from '../../answer.ts';
import { NoVersionError } from '../../errors.ts';
import type { Env, House } from '../../house.ts';
import type { UsageView } from '../../store/usage-store.ts';
import { refusedQuery } from '../year-query.ts';
import type { specialDoc } from './special-doc.ts';

/** A special question as a route: how it is asked, settled and answered. */
export interface SpecialQuestion<Schema extends z.ZodObject, Asked extends object> {
  readonly name: string;
  readonly schema: Schema;
  readonly doc: ReturnType<typeof specialDoc>;
  /** what each parameter may hold, on the version served */
  readonly allowed: (setting: Setting | undefined) => Readonly<Record<string, readonly string[]>>;
  /**
   * The question with every parameter settled.
   *
   * @throws BadRequest when a parameter names what the version does not know
   */
  readonly settle: (query: z.output<Schema>, setting: Setting) => Asked;
  readonly make: (view: UsageView, asked: Asked, asker: Asking) => Promise<object>;
}

/** The route of a special question, from one published version, as JSON. */
export function specialRoute<Schema extends z.ZodObject, Asked extends object>(
  house: House,
  { name, schema, doc, allowed, settle, make }: SpecialQuestion<Schema, Asked>,
) {
  const setting = () => house.store.version()?.setting;
  const parameters = validator('query', schema as z.ZodObject, (result) => {
    if (!result.success) throw refusedQuery(result.error, allowed(setting()));
  });
  return new Hono<Env>().get('/', doc, parameters, async (c) => {
    const known = setting();
    if (!known) throw new NoVersionError();
    const asked = settle(c.req.valid('query') as z.output<Schema>, known);
    return answer(c, house, {
      question: `${name} ${JSON.stringify(asked)}`,
      contentType: 'application/json; charset=utf-8',
      make: async (view, asker) => JSON.stringify(await make(view, asked, asker)),
    });
  });
}
