import { z } from 'zod';
import { profileFields } from '../settings/profile.ts';
import type { Words } from '../words/words.ts';

/** The JSON Schema of a profile as people write it, each field explained: an editor completes and checks with it. */
export function profileJsonSchema({ profile }: Words): Readonly<Record<string, unknown>> {
  const { properties = {}, ...schema } = z.toJSONSchema(profileFields, { io: 'input' });
  const told: Readonly<Record<string, string>> = profile.fields;
  const explained = Object.entries(properties).map(([name, property]) => [
    name,
    { description: told[name], ...(property as object) },
  ]);
  return { ...schema, properties: Object.fromEntries(explained) as Record<string, unknown> };
}
