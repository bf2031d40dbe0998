import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { DUE_EXAMPLE, RECONCILIATION_EXAMPLE, SHARES_EXAMPLE } from './bills-example.ts';
import { dueSchema, proofsSchema, reconciliationSchema, sharesSchema } from './bills-schema.ts';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from './problem-doc.ts';
import { PROOFS_EXAMPLE } from './proofs-example.ts';

interface About {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
}

function docOf<Schema extends z.ZodType>(about: About, schema: Schema, example: z.input<Schema>) {
  return describeRoute({
    ...about,
    tags: ['bills'],
    responses: {
      200: {
        description: 'The answer, from one published version.',
        headers: ETAG_HEADER,
        content: { 'application/json': { schema: resolver(schema), example } },
      },
      304: { description: 'Nothing changed.' },
      400: problem('A parameter cannot be understood: it is named, with what it may hold.'),
      404: problem('Nothing is known of the costs of that year.'),
      ...SERVER_PROBLEMS,
    },
  });
}

/** What the API's document says about `/api/v1/shares`. */
export const sharesDoc = docOf(
  {
    operationId: 'getShares',
    summary: 'Cost shares',
    description:
      'Who pays which part of a year: inhabitants served over those of the department, on the vintage frozen in the version that rules the year (art. 1).',
  },
  sharesSchema,
  SHARES_EXAMPLE,
);

/** … about `/api/v1/due`. */
export const dueDoc = docOf(
  {
    operationId: 'getDue',
    summary: 'What is due',
    description:
      'What each member owes for each resource of a year: orders shared out, for want of one the price of the contract. Whole cents; a missing price is told, not 0.',
  },
  dueSchema,
  DUE_EXAMPLE,
);

/** … about `/api/v1/reconciliation`. */
export const reconciliationDoc = docOf(
  {
    operationId: 'getReconciliation',
    summary: 'Ordered, due, invoiced and paid',
    description:
      'Invoices of a year beside what is due, by provider and member, each difference with its likely cause. Invoices never change what is due. What lies in quarantine is told with the figures it may belong to.',
  },
  reconciliationSchema,
  RECONCILIATION_EXAMPLE,
);

/** … about `/api/v1/proofs`. */
export const proofsDoc = docOf(
  {
    operationId: 'getProofs',
    summary: 'Proofs of calculation',
    description:
      'How a share or an amount of a member comes about: rule and article, version, vintage, populations, weights, remainders, batch; as data and as a table that can be recomputed by hand.',
  },
  proofsSchema,
  PROOFS_EXAMPLE,
);
