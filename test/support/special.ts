import { expect } from 'vitest';
import type { z } from 'zod';
import type { Problem } from '../../server/problem.ts';
import type { TestApp } from './app.ts';

/** Asks a special question, and sees that the answer is what its schema says. */
export async function askSpecial<Schema extends z.ZodObject>(
  { app }: TestApp,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const response = await app.request(`/api/v1/${path}`);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return schema.strict().parse(body) as z.output<Schema>;
}

/** The problem a question is answered with. */
export async function problemFor({ app }: TestApp, path: string): Promise<Problem> {
  const response = await app.request(`/api/v1/${path}`);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as Problem;
}
