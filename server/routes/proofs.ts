import { Hono } from 'hono';
import { validator } from 'hono-openapi';
import { z } from 'zod';
import type { Setting } from '../../data/model/reading.ts';
import { answer } from '../answer.ts';
import { proofs, PROVEN, type ProofQuestion } from '../costs/proofs.ts';
import { BadRequest, NoVersionError, type ParameterFault } from '../errors.ts';
import type { Env, House } from '../house.ts';
import { proofsDoc } from './bills-doc.ts';
import { askedYear, refusedQuery, yearQuery, yearTexts } from './year-query.ts';

const query = yearQuery.extend({
  of: z.enum(PROVEN).default('due').meta({
    description:
      'A share, what is due, the parts of invoices to the whole group, or penalties and damages.',
    example: 'due',
  }),
  member: z.string().meta({ description: 'INSEE code of a member.', example: '25056' }),
  resource: z.string().optional().meta({
    description: 'One resource of what is due or invoiced. Default: every one.',
    example: 'kiosque',
  }),
});

/** Proofs of calculation. */
export function proofsRoute(house: House) {
  const { store, words } = house;
  const setting = () => store.version()?.setting;
  const parameters = validator('query', query, (result) => {
    if (!result.success) throw refusedQuery(result.error, allowedIn(setting()));
  });
  return new Hono<Env>().get('/', proofsDoc, parameters, async (c) => {
    const question = questionOf(c.req.valid('query'), setting());
    return answer(c, house, {
      question: `proofs ${JSON.stringify(question)}`,
      contentType: 'application/json; charset=utf-8',
      make: async (view, { signal }) => JSON.stringify(await proofs(view, question, words, signal)),
    });
  });
}

function questionOf(
  { of, member, resource, ...asked }: z.output<typeof query>,
  setting: Setting | undefined,
): ProofQuestion {
  if (!setting) throw new NoVersionError();
  const known = setting.agreement.members.find(({ code }) => (code as string) === member);
  const allowed = allowedIn(setting);
  const faults: ParameterFault[] = [];
  if (!known) faults.push({ parameter: 'member', reason: 'value', allowed: allowed.member });
  if (resource !== undefined && !allowed.resource.includes(resource))
    faults.push({ parameter: 'resource', reason: 'value', allowed: allowed.resource });
  if (!known || faults.length > 0) throw new BadRequest(faults);
  return { of, year: askedYear(asked, setting), member: known.code, resource: resource ?? null };
}

function allowedIn(setting: Setting | undefined) {
  return {
    year: yearTexts(setting),
    of: PROVEN as readonly string[],
    member: setting?.agreement.members.map(({ code }): string => code) ?? [],
    resource: setting?.resources.map(({ id }): string => id) ?? [],
  };
}
