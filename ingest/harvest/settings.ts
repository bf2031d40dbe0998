import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cron } from 'croner';
import { z } from 'zod';
import { parseMonth } from '../../data/model/period.ts';
import { EXIT, IngestError } from '../errors.ts';
import { refined } from '../settings/fields.ts';
import { parseSetting } from '../settings/read.ts';
import { parseBase } from './address.ts';

/** Reports that can be asked for: those that can be read. */
export const REPORTS = [
  ...(['PR', 'PR_P1', 'DR', 'DR_D1', 'TR', 'TR_J1', 'TR_B1', 'IR', 'IR_M1'] as const),
] as const;

/** One of them. */
export type ReportId = (typeof REPORTS)[number];

/** Where a secret lies: a file of `keys/`, or a variable of the environment. */
const reference = z.union([
  z.strictObject({ file: z.string().regex(/^[\w-][\w.-]*$/) }),
  z.strictObject({ env: z.string().regex(/^\w+$/) }),
]);

const cron = refined(z.string(), (pattern) => {
  new Cron(pattern, { paused: true });
  return pattern;
});

const month = refined(z.string(), parseMonth);

const source = z.strictObject({
  source: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  url: refined(z.string(), parseBase),
  release: z
    .union([z.number(), z.string()])
    .transform(String)
    .pipe(z.enum(['5', '5.1'])),
  customer_id: z.union([z.string().min(1), reference]),
  requestor_id: z.union([z.string().min(1), reference]).optional(),
  api_key: reference.optional(),
  platform: z.string().min(1).optional(),
  /** ask `/members`, then each of them: every one, or those the catalogue knows */
  consortium: z.enum(['all', 'known']).optional(),
  reports: z.array(z.enum(REPORTS)).min(1),
  from: month,
  to: month.optional(),
  schedule: cron.optional(),
  /** seconds without a byte after which a request is given up */
  timeout: z.number().positive().max(900).default(120),
});

/** `settings/harvest.yaml`: the COUNTER servers to ask, and when (formats §3). */
export const harvestSchema = z
  .strictObject({ schedule: cron.default('0 6 * * *'), sources: z.array(source).min(1) })
  .superRefine(({ sources }, context) => {
    const names = sources.map((each) => each.source);
    const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
    if (twice >= 0)
      context.addIssue({ code: 'custom', path: ['sources', twice, 'source'], message: '2 ×' });
  })
  .transform(({ schedule, sources }) => ({
    sources: sources.map((each) => ({ ...each, schedule: each.schedule ?? schedule })),
  }));

/** One server to ask, as its settings say. */
export type HarvestSource = z.output<typeof harvestSchema>['sources'][number];

/** Where a value of the credential comes from: given in clear, or by reference. */
export type SecretSource = string | z.output<typeof reference>;

/** Name of the file in the settings folder. */
export const HARVEST_SETTING = 'harvest.yaml';

/**
 * Reads the servers to ask.
 *
 * @throws IngestError naming file, line and path of what is not as it should be
 */
export async function readHarvestSettings(folder: string): Promise<readonly HarvestSource[]> {
  const path = join(folder, HARVEST_SETTING);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new IngestError({ code: 'missing-setting', file: path }, EXIT.usage, cause);
  });
  return parseSetting(text, join('settings', HARVEST_SETTING), harvestSchema).sources;
}

/**
 * The sources of that name, or all.
 *
 * @throws IngestError listing the names there are
 */
export function chosenSources(
  sources: readonly HarvestSource[],
  name: string | undefined,
): readonly HarvestSource[] {
  const chosen = sources.filter(({ source: own }) => name === undefined || own === name);
  if (chosen.length > 0 || name === undefined) return chosen;
  const known = sources.map(({ source: own }) => own);
  throw new IngestError({ code: 'unknown-source', name, known }, EXIT.usage);
}
