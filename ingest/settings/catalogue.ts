import { z } from 'zod';
import type { Annotation } from '../../data/model/annotation.ts';
import { parseCommuneCode, type CommuneCode } from '../../data/model/commune.ts';
import type { Contract } from '../../data/model/money/contract.ts';
import { mergeSpans, type MergeSpan } from '../../data/model/merge.ts';
import { parseMemberCode, type MemberCode } from '../../data/model/member.ts';
import {
  parseKindId,
  parseResourceId,
  type Resource,
  type ResourceId,
} from '../../data/model/resource.ts';
import { alias, codes, undated, type DatedName } from './dated-name.ts';
import { requireApart, type Placed } from './overlap.ts';
import { amount, day, refined } from './fields.ts';
import { mergeSchema, requireMergeable } from './merges.ts';

const resourceId = refined(z.string(), parseResourceId);

const contract = z.strictObject({ from: day, to: day, amount });

/** One resource as the catalogue writes it. */
export const resourceSchema = z.strictObject({
  id: resourceId,
  name: z.string().min(1),
  kind: refined(z.string(), parseKindId),
  provider: z.string().min(1),
  from: day.optional(),
  to: day.optional(),
  replaces: resourceId.optional(),
  audience: z.enum(['adult']).optional(),
  aliases: z.array(alias).default([]),
  counter: z.array(alias).default([]),
  contracts: z.array(contract).default([]),
});

const annotation = z.strictObject({
  date: day,
  kind: z.enum(['break', 'action', 'outage']),
  label: z.string().min(1),
  member: refined(z.string(), parseMemberCode).optional(),
  resource: resourceId.optional(),
});

const written = z.strictObject({
  kinds: z.record(z.string(), z.strictObject({ weight: z.number().min(0).max(1000) })).default({}),
  places: z.record(z.string(), codes(refined(z.string(), parseCommuneCode))).default({}),
  institutions: z.record(z.string(), codes(refined(z.string(), parseMemberCode))).default({}),
  resources: z.array(resourceSchema).default([]),
  merges: z.array(mergeSchema).default([]),
  annotations: z.array(annotation).default([]),
});

type Written = z.output<typeof written>;

/**
 * `settings/catalogue.yaml`: what the group subscribes to, what it is called elsewhere and when, what was merged, and what
 * happened. A name that stands for two things on one day is refused.
 *
 * @param declared resources that received files know besides
 */
export function catalogueSchema(declared: readonly { readonly id: unknown }[]): z.ZodType<Written> {
  return written.superRefine((input, context) => {
    const { resources } = input;
    requireApart(context, codesIn(input.places, 'places'));
    requireApart(context, codesIn(input.institutions, 'institutions'));
    requireApart(context, aliasesIn(resources, 'aliases'));
    requireApart(context, aliasesIn(resources, 'counter'));
    const known = new Set<unknown>([...resources, ...declared].map(({ id }) => id));
    requireMergeable(context, input.merges, known);
  });
}

/** The catalogue in the terms of the model. */
export interface Catalogue {
  /** kind → declared weight of a use, in thousandths */
  readonly weights: ReadonlyMap<string, number>;
  /** other names of communes and libraries → commune */
  readonly places: readonly DatedName<CommuneCode>[];
  /** COUNTER institutions → member */
  readonly institutions: readonly DatedName<MemberCode>[];
  readonly resources: readonly Resource[];
  /** resources whose offer is for adults: a minor who uses one is to be checked */
  readonly adult: ReadonlySet<ResourceId>;
  /** every name a file may use for a resource → resource */
  readonly names: readonly DatedName<ResourceId>[];
  /** COUNTER platform → resource */
  readonly platforms: readonly DatedName<ResourceId>[];
  /** months in which a resource counts under another */
  readonly merges: readonly MergeSpan[];
  readonly contracts: readonly Contract[];
  readonly annotations: readonly Annotation[];
}

/** The catalogue with resources that a file declared; one of the same identifier takes the place of the catalogue's own. */
export function withResources(
  input: Written,
  declared: readonly z.input<typeof resourceSchema>[],
): Written {
  const received = declared.map((each) => resourceSchema.parse(each));
  const taken = new Set(received.map(({ id }) => id));
  return {
    ...input,
    resources: [...input.resources.filter(({ id }) => !taken.has(id)), ...received],
  };
}

/** Turns the parsed file into the catalogue. */
export function toCatalogue(input: Written): Catalogue {
  const { resources } = input;
  return {
    weights: new Map(
      Object.entries(input.kinds).map(([kind, { weight }]) => [kind, Math.round(weight * 1000)]),
    ),
    places: codesIn(input.places, 'places'),
    institutions: codesIn(input.institutions, 'institutions'),
    resources: resources.map(toResource),
    adult: new Set(resources.flatMap(({ id, audience }) => (audience === 'adult' ? [id] : []))),
    names: [...ownNames(resources), ...aliasesIn(resources, 'aliases')],
    platforms: [...ownNames(resources), ...aliasesIn(resources, 'counter')],
    merges: mergeSpans(input.merges),
    contracts: resources.flatMap(({ id, contracts }) =>
      contracts.map((each) => ({ resource: id, ...each })),
    ),
    annotations: input.annotations as Annotation[],
  };
}

type WrittenResource = z.output<typeof resourceSchema>;

/** Identifiers and names of the resources themselves. */
function ownNames(resources: readonly WrittenResource[]): DatedName<ResourceId>[] {
  return undated(resources.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
}

function aliasesIn(
  resources: readonly WrittenResource[],
  list: 'aliases' | 'counter',
): Placed<ResourceId>[] {
  return resources.flatMap(({ id, ...one }, at) =>
    one[list].map((name, index) => ({ ...name, value: id, path: ['resources', at, list, index] })),
  );
}

function codesIn<Code extends string>(
  named: Readonly<Record<string, readonly Omit<DatedName<Code>, 'text'>[]>>,
  list: 'places' | 'institutions',
): Placed<Code>[] {
  return Object.entries(named).flatMap(([text, all]) =>
    all.map((one, index) => ({ text, ...one, path: [list, text, index] })),
  );
}

function toResource(input: z.output<typeof resourceSchema>): Resource {
  return {
    id: input.id,
    name: input.name,
    kind: input.kind,
    provider: input.provider,
    ...(input.from && { validFrom: input.from }),
    ...(input.to && { validTo: input.to }),
    ...(input.replaces && { replaces: input.replaces }),
  };
}
