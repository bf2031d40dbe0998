import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { OIDC_VARIABLES, oidcSchema, type OidcSettings } from './access/oidc/settings.ts';
import { CommandError } from './errors.ts';
import { LANGUAGES, wordsIn, type Language, type Words } from './words/words.ts';

/** Settings of the server, trusted from here on. */
export interface Config {
  /** absolute path */
  readonly dataDir: string;
  readonly host: string;
  /** 0 lets the system choose */
  readonly port: number;
  readonly language: Language;
  /** is the inbox looked after while the server runs? */
  readonly watch: boolean;
  /** seconds an answer may take */
  readonly timeout: number;
  /** answers that may wait for their turn to be computed; who comes then is asked to come back */
  readonly queue: number;
  /** where people reach the server from other machines, `https://stats.example.fr`; null: from this one alone */
  readonly origin: string | null;
  /** addresses of the proxies whose `X-Forwarded-For` is believed */
  readonly proxies: readonly string[];
  /** may anybody read the open indicators (k = 11) without signing in? */
  readonly publicIndicators: boolean;
  /** the identity provider people may sign in by (OpenID Connect); null: there is none */
  readonly oidc: OidcSettings | null;
  /** where the erasure journal is copied to whenever something is erased; null: beside backups alone */
  readonly erasures: string | null;
}

/** Where settings come from: the environment wins over `canopee.yaml`, which wins over the defaults. */
export interface SettingSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** text of `canopee.yaml`, undefined when there is none */
  readonly file: string | undefined;
  /** folder that relative paths start from */
  readonly folder: string;
  readonly defaultDataDir: string;
}

const LOOPBACK = /^(localhost|::1|127(\.\d{1,3}){3})$/;
const ORIGIN = /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?\/?$/;

/**
 * Reads the settings.
 *
 * @throws CommandError with every fault in words
 */
export function parseConfig(sources: SettingSources): Config {
  const file = readFile(sources);
  const raw: Record<string, unknown> = {
    ...file,
    ...fromEnvironment(sources.env),
    ...oidcOf(file.oidc, sources.env),
  };
  const words = wordsIn(languageOf(raw.language));
  const parsed = schema(words, raw.origin !== undefined).safeParse(raw);
  if (!parsed.success) throw refused(parsed.error, words);
  const { dataDir, erasures, ...rest } = parsed.data;
  return {
    ...rest,
    erasures: erasures === null ? null : resolve(sources.folder, erasures),
    dataDir: dataDir === undefined ? sources.defaultDataDir : resolve(sources.folder, dataDir),
  };
}

/** @param isReached is there an address for other machines? Then any may be listened to */
function schema(words: Words, isReached: boolean) {
  const { settings } = words;
  return z.strictObject({
    dataDir: z.string(settings.dataDir).min(1, settings.dataDir).optional(),
    host: z
      .unknown()
      .transform(String)
      .refine((host) => isReached || LOOPBACK.test(host), { error: about(settings.notLoopback) })
      .prefault('127.0.0.1'),
    origin: z
      .string({ error: about(settings.origin) })
      .regex(ORIGIN, { error: about(settings.origin) })
      .transform((origin) => origin.replace(/\/$/, ''))
      .nullable()
      .prefault(null),
    proxies: z
      .unknown()
      .transform((text) =>
        String(text)
          .split(/[\s,]+/)
          .filter((one) => one !== ''),
      )
      .refine((all) => all.every((one) => isIP(one) !== 0), { error: about(settings.proxies) })
      .prefault(''),
    publicIndicators: switched(settings.publicIndicators).prefault('off'),
    oidc: oidcSchema(words).nullable().prefault(null),
    erasures: z.string(settings.erasures).min(1, settings.erasures).nullable().prefault(null),
    port: wholeNumber(0, 65_535, settings.port).prefault(8080),
    timeout: wholeNumber(1, 3600, settings.timeout).prefault(30),
    queue: wholeNumber(0, 10_000, settings.queue).prefault(64),
    watch: switched(settings.watch).prefault('on'),
    language: z.enum(LANGUAGES, { error: about(settings.language) }).default('fr'),
  });
}

function switched(say: (text: string) => string) {
  return z
    .unknown()
    .transform(String)
    .refine((text) => /^(on|off|true|false)$/.test(text), { error: about(say) })
    .transform((text) => text === 'on' || text === 'true');
}

function about(say: (text: string) => string) {
  return ({ input }: { readonly input?: unknown }) => say(String(input));
}

function wholeNumber(least: number, most: number, say: (text: string) => string) {
  return z
    .unknown()
    .transform(String)
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: about(say),
    })
    .transform(Number);
}

/** The language of the refusal itself: the asked one when there is such a language. */
function languageOf(value: unknown): Language {
  return LANGUAGES.find((language) => language === value) ?? 'fr';
}

function fromEnvironment(env: SettingSources['env']): Record<string, string> {
  const { DATA_DIR, HOST, PORT, CANOPEE_LANG, CANOPEE_WATCH } = env;
  const { CANOPEE_TIMEOUT, CANOPEE_QUEUE, CANOPEE_ORIGIN, CANOPEE_PROXIES, CANOPEE_PUBLIC } = env;
  const { CANOPEE_ERASURES } = env;
  return given({
    dataDir: DATA_DIR,
    host: HOST,
    port: PORT,
    language: CANOPEE_LANG,
    watch: CANOPEE_WATCH,
    timeout: CANOPEE_TIMEOUT,
    queue: CANOPEE_QUEUE,
    origin: CANOPEE_ORIGIN,
    proxies: CANOPEE_PROXIES,
    publicIndicators: CANOPEE_PUBLIC,
    erasures: CANOPEE_ERASURES,
  });
}

/** What is settled of an identity provider, here and there; a secret in the file is left to be refused, and no text of it is. */
function oidcOf(file: unknown, env: SettingSources['env']): { readonly oidc?: unknown } {
  const variables = Object.entries(OIDC_VARIABLES).map(([key, name]) => [key, env[name]] as const);
  const fromEnv = given(Object.fromEntries(variables));
  if (Object.keys(fromEnv).length === 0 && !isBlock(file)) return {};
  const fromFile = isBlock(file) ? file : {};
  return { oidc: { ...fromFile, ...fromEnv, ...('secret' in fromFile && { secret: false }) } };
}

function isBlock(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function given(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
}

function readFile({ file, env }: SettingSources): Record<string, unknown> {
  const document = parseDocument(file ?? '');
  const words = wordsIn(languageOf(env.CANOPEE_LANG));
  const [error] = document.errors;
  if (error) throw new CommandError(words.settings.notYaml('canopee.yaml', error.message));
  const content: unknown = document.toJS() ?? {};
  if (typeof content === 'object' && !Array.isArray(content)) return { ...content };
  throw new CommandError(words.settings.notYaml('canopee.yaml', 'clé: valeur'));
}

function refused(error: z.ZodError, words: Words): CommandError {
  return new CommandError(
    words.settings.invalid(error.issues.flatMap((issue) => told(issue, words))),
  );
}

/** A fault in words; one of a block of settings says at which place of it. */
function told(issue: z.core.$ZodIssue, { settings, oidc }: Words): readonly string[] {
  const place = issue.path.map((part) =>
    typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
  );
  const within = place.join('').slice(1);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      within === '' ? settings.unknown(key) : oidc.settings.unknown(within, key),
    );
  return [within.startsWith('oidc') ? oidc.settings.at(within, issue.message) : issue.message];
}
