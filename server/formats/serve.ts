import type { Context } from 'hono';
import type { TabularAnswer } from '../../data/model/query/answer-table.ts';
import { readAs } from '../access/scoped-view.ts';
import { scopeIn, scopeOf } from '../access/visitor.ts';
import { answer, versionKey, type Asking } from '../answer.ts';
import { borrow } from '../borrow.ts';
import { etagOf, knows } from '../etag.ts';
import type { Env, House } from '../house.ts';
import type { UsageView } from '../store/usage-store.ts';
import { streamOf, type AnswerStream } from './answer-stream.ts';
import { bodyOf } from './body.ts';
import { joined, type Bytes } from './bytes.ts';
import { formatOf, type Format, type FormatId } from './format.ts';
import { formatAsked } from './negotiate.ts';
import { written } from './write.ts';

/** An answer to be computed and written in the format its reader wants. */
export interface TableRecipe<Made> {
  /** stem of the file's name: `query` */
  readonly name: string;
  /** the question with every parameter settled, without the format */
  readonly question: string;
  /** `?format=`, which goes before `Accept` */
  readonly format?: FormatId | undefined;
  readonly make: (view: UsageView, asker: Asking) => Promise<Made>;
}

/** A version while it is read for an export, which may be given up. */
interface Reading {
  readonly view: UsageView;
  readonly asker: Asking;
}

/** What is said of bytes that go out piece by piece. */
interface Streamed extends Pick<TableRecipe<unknown>, 'name' | 'question'> {
  readonly format: Format;
  readonly signal: AbortSignal;
}

/** Cells of the answers that are kept: what has more is written out while it is read. */
const KEPT_CELLS = 200_000;

/** Changes with what is written of the same figures, so that readers ask again. */
const REVISION = 1;

/** Serves a computed answer: small ones from the cache, big ones piece by piece. */
export async function serveTable(
  c: Context<Env>,
  house: House,
  recipe: TableRecipe<TabularAnswer>,
): Promise<Response> {
  const format = prepare(c, recipe);
  try {
    return await answer(c, house, {
      question: `${recipe.question} ${format.id}`,
      contentType: format.contentType,
      ...(!format.inline && { fileName: fileName(house, recipe.name, format) }),
      make: async (view, asker) => {
        const made = await recipe.make(view, asker);
        if (made.table.rows * made.table.columns.length > KEPT_CELLS) throw new TooBigToKeep(made);
        return joined(await bytesOf(c, house, format, streamOf(made)));
      },
    });
  } catch (error) {
    if (!(error instanceof TooBigToKeep)) throw error;
    const bytes = await bytesOf(c, house, format, streamOf(error.answer));
    return stream(c, house, { ...recipe, format, signal: c.req.raw.signal }, bytes);
  }
}

/** Serves an answer that is read from the version while it is written out. */
export async function serveStream(
  c: Context<Env>,
  house: House,
  recipe: TableRecipe<AnswerStream>,
): Promise<Response> {
  const format = prepare(c, recipe);
  const visitor = c.get('visitor');
  const question = `${recipe.question} ${scopeOf(visitor)}`;
  const etag = streamEtag(house, question, format);
  if (knows(c.req.header('If-None-Match'), etag)) return c.body(null, 304, { ETag: etag });
  const { thing: reading, giveBack } = await borrow<Reading>((use) =>
    house.exports.run(c.req.raw.signal, (signal) => {
      const asker = { ...scopeIn(visitor), signal };
      return readAs(house, asker, (view) => use({ view, asker }));
    }),
  );
  try {
    const made = await recipe.make(reading.view, reading.asker);
    const bytes = whileRead(await bytesOf(c, house, format, made), giveBack);
    const { signal } = reading.asker;
    return await stream(c, house, { name: recipe.name, question, signal, format }, bytes);
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** An answer whose bytes are not to be held all at once; whoever made it for several hands it to each. */
class TooBigToKeep extends Error {
  readonly answer: TabularAnswer;

  constructor(answer: TabularAnswer) {
    super('the answer is streamed');
    this.answer = answer;
  }
}

/** Settles the format, and says where the meaning of a CSV is told. */
function prepare(c: Context<Env>, recipe: TableRecipe<unknown>): Format {
  c.header('Vary', 'Accept');
  const format = formatAsked(c.req.header('Accept'), recipe.format);
  if (format.id === 'csv') {
    const { mediaType } = formatOf('csv-metadata');
    c.header('Link', `<${addressAs(c, 'csv-metadata')}>; rel="describedby"; type="${mediaType}"`);
  }
  return format;
}

function bytesOf(
  c: Context<Env>,
  { words, config }: House,
  { id }: Format,
  made: AnswerStream,
): Promise<Bytes> {
  const csvAddress = addressAs(c, 'csv');
  return written(made, { format: id, words, language: config.language, csvAddress });
}

async function stream(
  c: Context<Env>,
  house: House,
  { name, question, format, signal }: Streamed,
  bytes: Bytes,
): Promise<Response> {
  const body = await bodyOf(bytes, signal);
  c.header('ETag', streamEtag(house, question, format));
  c.header('Cache-Control', 'private, no-cache');
  c.header('Content-Type', format.contentType);
  if (!format.inline)
    c.header('Content-Disposition', `attachment; filename="${fileName(house, name, format)}"`);
  if (c.req.method !== 'HEAD') return c.body(body);
  await body.cancel();
  return c.body(null);
}

/** Of what the answer is made from, for its bytes are not there yet. */
function streamEtag({ store }: House, question: string, { id }: Format): string {
  return etagOf(
    new TextEncoder().encode(`${REVISION} ${versionKey(store.version())} ${question} ${id}`),
  );
}

/** `canopee-query-v7.csv` */
function fileName({ store }: House, name: string, { extension }: Format): string {
  return `canopee-${name}-v${store.version()?.number ?? 0}.${extension}`;
}

/** The address of the same answer in another format, from the root of the server. */
function addressAs(c: Context<Env>, format: FormatId): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('format', format);
  return `${pathname}?${searchParams}`;
}

/** The same bytes, and a last act when they end, fail, or are taken no more. */
async function* whileRead(bytes: Bytes, end: () => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* bytes;
  } finally {
    end();
  }
}
