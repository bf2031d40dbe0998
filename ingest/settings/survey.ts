import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isHeld } from '../../data/directory/lock.ts';
import type { Layout } from '../../data/directory/layout.ts';
import { publishedNumber } from '../../data/directory/pointer.ts';
import type {
  HarvestLine,
  Installation,
  KeptVersion,
  ProfileLine,
  Secret,
  SettingFile,
} from '../../data/model/installation.ts';
import { IngestError } from '../errors.ts';
import {
  HARVEST_SETTING,
  harvestSchema,
  type HarvestSource,
  type SecretSource,
} from '../harvest/settings.ts';
import { inboxLines } from '../inbox/inbox.ts';
import { readManifest } from '../manifest.ts';
import type { Problem } from '../problem.ts';
import { agreementSchema } from './agreement.ts';
import { catalogueSchema } from './catalogue.ts';
import { declaredIn } from './declared.ts';
import { logProfileSchema, type LogProfile } from './log-profile.ts';
import { privacySchema } from './privacy.ts';
import { profileSchema, type Profile } from './profile.ts';
import { parseSetting } from './read.ts';
import { settingsOf } from './settings-of.ts';

/** What the survey is told of the world, and how it words a fault. */
export interface SurveyMeans {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (problem: Problem) => string;
}

/** Looks at every file of the settings folder by itself, so that a fault in one hides none in another, and at what is kept. */
export async function survey(layout: Layout, means: SurveyMeans): Promise<Installation> {
  const manifest = await readManifest(layout.manifest);
  const { resources = [] } = declaredIn(manifest);
  const look = <Output>(name: string, schema: z.ZodType<Output>) =>
    lookAt(layout, name, schema, means);
  const [agreement, catalogue, privacy, contact, harvest] = await Promise.all([
    look('agreement.yaml', agreementSchema),
    look('catalogue.yaml', catalogueSchema(resources)),
    look('privacy.yaml', privacySchema),
    look('contact.yaml', z.unknown()),
    look(HARVEST_SETTING, harvestSchema),
  ]);
  const profiles = await Promise.all(
    (await profileNames(layout)).map(async (name): Promise<Looked<ProfileSeen>> => {
      const { value } = await look(name, kindSchema);
      return value?.kind === 'access-log'
        ? look(name, logProfileSchema)
        : look(name, profileSchema);
    }),
  );
  const alone = [agreement, catalogue, privacy, contact, harvest, ...profiles].map(
    ({ file }) => file,
  );
  const together = alone.some(({ state }) => state === 'faulty')
    ? null
    : await faultOf(() => settingsOf(layout, manifest));
  return {
    files: alone.map((file) => withFault(file, together, means)),
    profiles: profiles.flatMap(({ file, value }) => (value ? [profileLine(file.file, value)] : [])),
    harvest: await Promise.all(
      (harvest.value?.sources ?? []).map((source) => harvestLine(source, layout, means)),
    ),
    versions: await keptVersions(layout),
    inbox: await inboxOf(layout),
  };
}

interface Looked<Output> {
  readonly file: SettingFile;
  readonly value?: Output;
}

async function lookAt<Output>(
  { settings }: Layout,
  name: string,
  schema: z.ZodType<Output>,
  { say }: SurveyMeans,
): Promise<Looked<Output>> {
  const file = join('settings', name);
  const text = await readFile(join(settings, name), 'utf8').catch(() => null);
  if (text === null) return { file: { file, state: 'missing', fault: null } };
  try {
    const value = parseSetting(text, file, schema);
    return { file: { file, state: 'good', fault: null }, value };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { file: { file, state: 'faulty', fault: say(error.problem) } };
  }
}

/** What only shows when the files are read together: an agreement about something the catalogue does not offer. */
async function faultOf(read: () => Promise<unknown>): Promise<Problem | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return error.problem;
  }
}

function withFault(file: SettingFile, problem: Problem | null, { say }: SurveyMeans): SettingFile {
  const named = problem && 'file' in problem ? problem.file : null;
  if (!problem || file.state !== 'good' || named !== file.file) return file;
  return { ...file, state: 'faulty', fault: say(problem) };
}

async function profileNames({ settings }: Layout): Promise<string[]> {
  const names = await readdir(join(settings, 'profiles')).catch(() => []);
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join('profiles', name));
}

const kindSchema = z.looseObject({ kind: z.unknown() });

type ProfileSeen = Profile | LogProfile;

function profileLine(file: string, profile: ProfileSeen): ProfileLine {
  const { source, kind, files: patterns } = profile;
  return { file, source, kind, patterns, auto: 'auto' in profile && profile.auto };
}

async function harvestLine(
  source: HarvestSource,
  layout: Layout,
  means: SurveyMeans,
): Promise<HarvestLine> {
  const { source: name, release, reports, from, schedule } = source;
  const given = (['customer_id', 'requestor_id', 'api_key'] as const).flatMap((one) => {
    const where: SecretSource | undefined = source[one];
    return where === undefined || typeof where === 'string' ? [] : [{ name: one, where }];
  });
  return {
    ...{ source: name, host: new URL(source.url).host, release, reports, from, schedule },
    secrets: await Promise.all(
      given.map(async ({ name: own, where }) => secretOf(own, where, layout, means)),
    ),
  };
}

async function secretOf(
  name: Secret['name'],
  where: Exclude<SecretSource, string>,
  { keys }: Layout,
  { env }: SurveyMeans,
): Promise<Secret> {
  if ('env' in where) return { name, where: where.env, isThere: (env[where.env] ?? '') !== '' };
  const isThere = await access(join(keys, where.file)).then(
    () => true,
    () => false,
  );
  return { name, where: `keys/${where.file}`, isThere };
}

async function keptVersions(layout: Layout): Promise<KeptVersion[]> {
  const served = await publishedNumber(layout);
  const names = await readdir(layout.versions).catch(() => []);
  const numbers = names.flatMap((name) => /^stats-(\d+)\.duckdb$/.exec(name)?.[1] ?? []);
  const kept = numbers.map(Number).sort((a, b) => b - a);
  return Promise.all(
    kept.map(async (number) => ({
      number,
      bytes: (await stat(join(layout.versions, `stats-${number}.duckdb`))).size,
      isServed: number === served,
    })),
  );
}

async function inboxOf(layout: Layout): Promise<Installation['inbox']> {
  const lines = await inboxLines(layout);
  const among = (state: (typeof lines)[number]['state']) =>
    lines.filter((line) => line.state === state).length;
  return {
    isWatched: await isHeld(layout.watchLock),
    waiting: among('waiting'),
    refused: among('refused'),
  };
}
