import { createHash } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Agreement } from '../../data/model/agreement/agreement.ts';
import { EXIT, IngestError } from '../errors.ts';
import type { Problem } from '../problem.ts';
import type { AgreementFault } from './agreement-fault.ts';
import { agreementSchema, agreementWithin, toAgreement } from './agreement.ts';
import { catalogueSchema, toCatalogue, withResources, type Catalogue } from './catalogue.ts';
import type { Declares } from './declared.ts';
import { privacySchema, type Privacy } from './privacy.ts';
import { logProfileSchema, type LogProfile } from './log-profile.ts';
import { profileSchema, type Profile } from './profile.ts';
import { catalogueFaultOf } from './catalogue-fault.ts';

/** What tells one kind of profile from another. */
const kindSchema = z.looseObject({ kind: z.unknown() });

/** How the parser words a document nested deeper than it can follow. */
const TANGLED = 'call stack';

/** Everything the coordinator settles by file. */
export interface Settings {
  readonly agreement: Agreement;
  readonly catalogue: Catalogue;
  readonly profiles: readonly Profile[];
  /** profiles of access logs */
  readonly logs: readonly LogProfile[];
  readonly privacy: Privacy;
  /** SHA-256 over agreement and catalogue: a published version knows which ones it was built from */
  readonly fingerprint: string;
}

/**
 * Reads the settings folder.
 *
 * @param declared what received files settle in its place; where it is not given, nobody can tell whether the agreement's
 *                 charges are about what is offered, so they are not asked
 * @throws IngestError naming file, line and path of the first thing that is not as it should be
 */
export async function readSettings(folder: string, declared?: Declares): Promise<Settings> {
  const agreement = await load(folder, 'agreement.yaml', agreementSchema);
  const { resources = [] } = declared ?? {};
  const catalogue = await load(folder, 'catalogue.yaml', catalogueSchema(resources));
  const offered = toCatalogue(withResources(catalogue.value, resources));
  if (declared && !declared.agreement)
    parseSetting(agreement.text, agreement.file, agreementWithin(offered));
  const { profiles, logs } = await readProfiles(folder);
  return {
    agreement: toAgreement(
      declared?.agreement ? agreementSchema.parse(declared.agreement) : agreement.value,
    ),
    catalogue: offered,
    profiles,
    logs,
    privacy: await readPrivacy(folder),
    fingerprint: createHash('sha256')
      .update(agreement.text)
      .update('\0')
      .update(catalogue.text)
      .digest('hex'),
  };
}

/** The clocks of personal data: their defaults where the file is not there, as in directories of before. */
async function readPrivacy(folder: string): Promise<Privacy> {
  const missing = await access(join(folder, 'privacy.yaml')).then(
    () => false,
    () => true,
  );
  return missing
    ? privacySchema.parse({})
    : (await load(folder, 'privacy.yaml', privacySchema)).value;
}

async function readProfiles(folder: string): Promise<Pick<Settings, 'profiles' | 'logs'>> {
  const names = await readdir(join(folder, 'profiles')).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  const profiles: Profile[] = [];
  const logs: LogProfile[] = [];
  for (const file of files) {
    const name = join('profiles', file);
    const { kind } = (await load(folder, name, kindSchema)).value;
    if (kind === 'access-log') logs.push((await load(folder, name, logProfileSchema)).value);
    else profiles.push((await load(folder, name, profileSchema)).value);
  }
  return { profiles, logs };
}

async function load<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<{ value: z.output<Schema>; text: string; file: string }> {
  const path = join(folder, name);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new IngestError({ code: 'missing-setting', file: path }, EXIT.usage, cause);
  });
  const file = relative(join(folder, '..'), path);
  return { value: parseSetting(text, file, schema), text, file };
}

/** Parses one YAML setting; every error knows its line. */
export function parseSetting<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const refuse = (offset: number, path: string, detail: string): never => {
    throw new IngestError(
      { code: 'bad-setting', file, line: lines.linePos(offset).line, path, detail },
      EXIT.usage,
    );
  };
  const refuseTangled = (offset: number): never => {
    const { line } = lines.linePos(offset);
    throw new IngestError({ code: 'tangled-setting', file, line }, EXIT.usage);
  };
  const [syntax] = document.errors;
  if (syntax) {
    if (syntax.message.includes(TANGLED)) return refuseTangled(syntax.pos[0]);
    return refuse(syntax.pos[0], '', syntax.message.split('\n')[0] ?? '');
  }

  const parsed = schema.safeParse(valueOf(document, refuseTangled));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line;
  const place = {
    file,
    line: lineOf(issue?.path ?? []),
    path: (issue?.path ?? []).join('.'),
  };
  const crossed = issue && catalogueFaultOf(issue, lineOf);
  const problem: Problem = crossed
    ? { code: 'bad-catalogue', ...place, fault: crossed }
    : problemOf(issue, place);
  throw new IngestError(problem, EXIT.usage);
}

type Issue = z.core.$ZodIssue;

/** What a rule of the schema found, in the terms of a problem. */
function problemOf(
  issue: Issue | undefined,
  place: { readonly file: string; readonly line: number; readonly path: string },
): Problem {
  const fault = issue?.code === 'custom' ? (issue.params?.fault as AgreementFault) : undefined;
  if (fault) return { code: 'bad-agreement', ...place, fault };
  const allowed = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
  return {
    code: 'bad-setting',
    ...place,
    detail: issue?.message ?? '',
    ...(allowed.length > 0 && { allowed }),
  };
}

/** The document's value; aliases that would stand for more than anybody writes are not followed. */
function valueOf(
  document: ReturnType<typeof parseDocument>,
  refuse: (offset: number) => never,
): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError)
      return refuse(firstAlias(document));
    throw error;
  }
}

function firstAlias(document: ReturnType<typeof parseDocument>): number {
  let offset = 0;
  visit(document, {
    Alias: (_, { range }) => {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Offset of the deepest node of a path that is in the document. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
