import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Frame } from '../../data/model/frame.ts';
import type { PageAddress } from '../../data/model/pages.ts';
import type { Reply } from '../../data/model/reply.ts';
import type { PageProps } from '../../web/page-props.ts';
import { noteForm } from '../access/note-form.ts';
import { originOf } from '../access/origin.ts';
import { recordsFor } from '../access/records-for.ts';
import { readAs } from '../access/scoped-view.ts';
import { sessionCookie } from '../access/session-cookie.ts';
import { scopeIn, type Scope, type Visitor } from '../access/visitor.ts';
import { answer, type Asking } from '../answer.ts';
import { BadRequest, MethodRefused, NoSuchAddress } from '../errors.ts';
import { etagOf, knows } from '../etag.ts';
import { emptyFrame, frameOf } from '../frame/frame.ts';
import type { Env, House } from '../house.ts';
import { pageAddress, pageContext, shownVersion } from '../page-context.ts';
import { emptyProps, figureProps, pageHtml, plainProps } from '../page.ts';
import { serverPage } from '../pages/pages.ts';
import type { Fields, Outcome, PageActions } from '../pages/server-page.ts';
import { about } from '../problem-kinds.ts';
import { refuse } from '../refuse.ts';
import type { UsageView } from '../store/usage-store.ts';
import { formFields } from './form-fields.ts';

/** Every page, and what its forms ask for: HTML for readers, its state and drawings as JSON for its own script. */
export function pageRoute(house: House) {
  return new Hono<Env>().get('*', (c) => show(c, house)).post('*', (c) => act(c, house));
}

async function show(c: Context<Env>, house: House): Promise<Response> {
  const at = pageAddress(c.req.url);
  if (!at) throw new NoSuchAddress(c.req.path);
  c.header('Vary', 'Accept');
  const form = formOf(c, house);
  if (!form) return refuse(c, house, notBuilt(house));
  const visitor = c.get('visitor');
  const frame = frameAt(c.req.url, at, house, visitor);
  const page = serverPage(at.page);
  if (page.needs === 'nothing' || isEmpty(frame))
    return send(c, form, await propsNow(c, frame, house));
  return answer(c, house, {
    question: `page ${JSON.stringify([at, frame.context])}`,
    contentType: form.contentType,
    recalls: true,
    make: async (view, asker) =>
      form.write(await propsFrom({ view, asker, reply: null }, frame, house)),
  });
}

/** A page that says why something asked for elsewhere was not done, as if one of its forms had asked. */
export async function pageWithReply(
  c: Context<Env>,
  house: House,
  path: string,
  reply: Reply,
): Promise<Response> {
  const url = new URL(path, c.req.url).href;
  const at = pageAddress(url);
  const form = formOf(c, house);
  if (!at || !form) return refuse(c, house, notBuilt(house));
  c.header('Cache-Control', 'no-store');
  c.status(reply.status);
  return send(c, form, await propsNow(c, frameAt(url, at, house, c.get('visitor')), house, reply));
}

/** Does what a form of a page asks for, and goes on from there; a page that is told why it was refused keeps what was typed. */
async function act(c: Context<Env>, house: House): Promise<Response> {
  const at = pageAddress(c.req.url);
  const actions = at && serverPage(at.page).actions;
  if (!at || !actions) throw new MethodRefused('POST', ['GET', 'HEAD']);
  const form = formOf(c, house);
  if (!form) return refuse(c, house, notBuilt(house));
  const frame = frameAt(c.req.url, at, house, c.get('visitor'));
  const outcome = await outcomeOf(c, frame, house, actions);
  if ('refused' in outcome) {
    c.status(outcome.refused.status);
    return send(c, form, await propsNow(c, frame, house, outcome.refused));
  }
  house.bulletin.tell({ type: 'changed', page: at.page });
  const { location, session } = outcome;
  if (session !== undefined)
    c.header('Set-Cookie', sessionCookie(session, originOf(c, house.config).house));
  // whoever sits down at the same desk next finds nothing kept
  if (session === null) c.header('Clear-Site-Data', '"cache"');
  const isSomebodyElse = session !== undefined;
  return form.isForScript ? c.json({ location, isSomebodyElse }) : c.redirect(location, 303);
}

async function outcomeOf(
  c: Context<Env>,
  frame: Frame,
  house: House,
  actions: PageActions,
): Promise<Outcome> {
  const page = serverPage(frame.at.page);
  const visitor = c.get('visitor');
  const sender = { ...visitor, from: originOf(c, house.config) };
  const noted = async (outcome: Outcome, task: string) => {
    if ('location' in outcome) await noteForm(house, visitor, frame.at.page, task);
    return outcome;
  };
  const takesFiles = page.needs === 'nothing' ? page.takesFiles : undefined;
  if (takesFiles && c.req.header('Content-Type')?.startsWith('multipart/form-data'))
    return noted(await takesFiles(c.req.raw, frame, house, visitor), 'drop');
  const fields = signedBy(visitor, await formFields(c));
  const asked = fields.get('task') ?? '';
  const action = Object.hasOwn(actions, asked) ? actions[asked] : undefined;
  if (!action)
    throw new BadRequest([{ parameter: 'task', reason: 'value', allowed: Object.keys(actions) }]);
  return noted(await action(fields, frame, house, sender), asked);
}

/** The fields of a form; its author is whoever signed in, whatever it says. */
function signedBy({ account, isSignedIn }: Visitor, fields: Fields): Fields {
  return isSignedIn && account ? new Map([...fields, ['author', account.name]]) : fields;
}

/** The page as it is now, apart from what was answered before. */
async function propsNow(
  c: Context<Env>,
  frame: Frame,
  house: House,
  reply: Reply | null = null,
): Promise<PageProps> {
  const page = serverPage(frame.at.page);
  const visitor = c.get('visitor');
  if (page.needs === 'nothing')
    return plainProps(page, frame, {
      ...{ house, reply },
      sender: { ...visitor, from: originOf(c, house.config) },
    });
  if (isEmpty(frame)) return emptyProps(frame);
  return house.workshop.run(AbortSignal.timeout(60_000), (signal) => {
    const asker = { ...scopeIn(visitor), signal };
    return readAs(house, asker, (view) => propsFrom({ view, asker, reply }, frame, house));
  });
}

interface Reading {
  readonly view: UsageView;
  readonly asker: Asking;
  readonly reply: Reply | null;
}

function propsFrom(
  { view, asker, reply }: Reading,
  { at, context }: Frame,
  house: House,
): Promise<PageProps> {
  const page = serverPage(at.page);
  if (page.needs === 'nothing') throw new RangeError(`${at.page} has no figures`);
  const { words, config } = house;
  const shown = frameOf(view.version, at, context, asker);
  const means = { language: config.language, words, records: recordsFor(asker, house) };
  return figureProps(page, shown, { view, asker, ...means }, reply);
}

function isEmpty({ choices }: Frame): boolean {
  return choices.years.length === 0;
}

function frameAt(url: string, at: PageAddress, { store, state }: House, scope: Scope): Frame {
  const version = shownVersion(store.version());
  if (!version) return emptyFrame(store.version(), at, state.now().getFullYear(), scope);
  return frameOf(version, at, pageContext(url, at, version), scope);
}

interface Form {
  readonly contentType: string;
  readonly isForScript: boolean;
  readonly write: (props: PageProps) => string | Promise<string>;
}

function formOf(c: Context<Env>, { config: { web, language } }: House): Form | null {
  const supports = ['text/html', 'application/json'];
  const type = accepts(c, { header: 'Accept', supports, default: 'text/html' });
  if (type === 'application/json')
    return {
      contentType: 'application/json; charset=utf-8',
      isForScript: true,
      write: (props) => JSON.stringify(props),
    };
  return (
    web && {
      contentType: 'text/html; charset=utf-8',
      isForScript: false,
      write: (props) => pageHtml(props, web, language),
    }
  );
}

async function send(c: Context<Env>, form: Form, props: PageProps): Promise<Response> {
  const body = await form.write(props);
  const etag = etagOf(new TextEncoder().encode(body));
  c.header('Content-Type', form.contentType);
  c.header('ETag', etag);
  if (props.page.id === 'empty') c.header('Cache-Control', 'no-store');
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-cache');
  return knows(c.req.header('If-None-Match'), etag) ? c.body(null, 304) : c.body(body);
}

function notBuilt({ words }: House) {
  const { title } = words.problems.internal;
  return { type: about('not-built'), status: 503, title, detail: words.running.notBuilt } as const;
}
