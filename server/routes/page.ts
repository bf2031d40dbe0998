import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Frame } from '../../data/model/frame.ts';
import type { PageAddress } from '../../data/model/pages.ts';
import type { PageProps } from '../../web/page-props.ts';
import { answer } from '../answer.ts';
import { NoSuchAddress } from '../errors.ts';
import { etagOf, knows } from '../etag.ts';
import { emptyFrame, frameOf } from '../frame/frame.ts';
import type { Env, House } from '../house.ts';
import { pageAddress, pageContext, shownVersion } from '../page-context.ts';
import { emptyProps, figureProps, pageHtml, plainProps } from '../page.ts';
import { serverPage } from '../pages/pages.ts';
import { about } from '../problem-kinds.ts';
import { refuse } from '../refuse.ts';

/** Every page: HTML for readers, its state and drawings as JSON for its own script. */
export function pageRoute(house: House) {
  const { config } = house;
  return new Hono<Env>().get('*', async (c) => {
    const at = pageAddress(c.req.url);
    if (!at) throw new NoSuchAddress(c.req.path);
    c.header('Vary', 'Accept');
    const form = formOf(c, house);
    if (!form) return refuse(c, house, notBuilt(house));
    const frame = frameAt(c.req.url, at, house);
    const page = serverPage(at.page);
    if (page.needs === 'nothing') return send(c, form, await plainProps(page, frame, house));
    if (frame.choices.years.length === 0) {
      c.header('Cache-Control', 'no-store');
      return send(c, form, emptyProps(frame));
    }
    return answer(c, house, {
      question: `page ${JSON.stringify([at, frame.context])}`,
      contentType: form.contentType,
      make: async (view, signal) => {
        const shown = frameOf(view.version, at, frame.context);
        const asker = { audience: config.audience, signal };
        const { language } = config;
        return form.write(
          await figureProps(page, shown, { view, asker, language, words: house.words }),
        );
      },
    });
  });
}

function frameAt(url: string, at: PageAddress, { store, state }: House): Frame {
  const version = shownVersion(store.version());
  if (!version) return emptyFrame(store.version(), at, state.now().getFullYear());
  return frameOf(version, at, pageContext(url, at, version));
}

interface Form {
  readonly contentType: string;
  readonly write: (props: PageProps) => string | Promise<string>;
}

function formOf(c: Context<Env>, { config: { web, language } }: House): Form | null {
  const supports = ['text/html', 'application/json'];
  const type = accepts(c, { header: 'Accept', supports, default: 'text/html' });
  if (type === 'application/json')
    return {
      contentType: 'application/json; charset=utf-8',
      write: (props) => JSON.stringify(props),
    };
  return (
    web && {
      contentType: 'text/html; charset=utf-8',
      write: (props) => pageHtml(props, web, language),
    }
  );
}

async function send(c: Context<Env>, form: Form, props: PageProps): Promise<Response> {
  const body = await form.write(props);
  const etag = etagOf(new TextEncoder().encode(body));
  c.header('Content-Type', form.contentType);
  c.header('ETag', etag);
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-cache');
  return knows(c.req.header('If-None-Match'), etag) ? c.body(null, 304) : c.body(body);
}

function notBuilt({ words }: House) {
  const { title } = words.problems.internal;
  return { type: about('not-built'), status: 503, title, detail: words.running.notBuilt } as const;
}
