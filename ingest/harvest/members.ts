import { z } from 'zod';

/** One customer a consortium answers for. */
export interface ConsortiumMember {
  readonly customer: string;
  readonly requestor?: string;
  readonly name: string;
  /** `ISIL:FR-250566101` */
  readonly ids: readonly string[];
}

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

/** R5 lists types and values, R5.1 has a list of values under each type. */
const identifiers = z
  .union([
    z
      .array(z.object({ Type: text, Value: text }))
      .transform((list) => list.map(({ Type, Value }) => [Type, Value] as const)),
    z
      .record(z.string(), z.union([z.array(text), text.transform((value) => [value])]))
      .transform((record) =>
        Object.entries(record).flatMap(([type, values]) =>
          values.map((value) => [type, value] as const),
        ),
      ),
  ])
  .optional()
  .nullable()
  .catch(null);

const member = z.object({
  Customer_ID: text.refine((value) => value !== ''),
  Requestor_ID: text.nullish().catch(null),
  Name: text.nullish().catch(null),
  Institution_ID: identifiers,
});

/**
 * Reads the answer to `/members`; an entry without a customer is left out.
 *
 * @returns undefined when it is no list
 */
export function membersOf(json: unknown): ConsortiumMember[] | undefined {
  if (!Array.isArray(json)) return undefined;
  return json.flatMap((each): ConsortiumMember[] => {
    const { data } = member.safeParse(each);
    if (!data) return [];
    const { Customer_ID: customer, Requestor_ID: requestor, Name } = data;
    const ids = (data.Institution_ID ?? []).map(([type, value]) => `${type}:${value}`);
    return [{ customer, ...(requestor && { requestor }), name: Name ?? '', ids }];
  });
}
