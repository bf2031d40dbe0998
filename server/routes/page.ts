import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import { answer } from '../answer.ts';
import type { Env, House } from '../house.ts';
import { emptyOverview } from '../overview/empty.ts';
import { overview } from '../overview/overview.ts';
import { pageContext, shownVersion } from '../page-context.ts';
import { pageHtml, pageProps } from '../page.ts';
import { about } from '../problem-kinds.ts';
import { refuse } from '../refuse.ts';
import type { PageProps } from '../../web/page-props.ts';

/** The page “Vue d'ensemble”: HTML for readers, its state and drawings as JSON for its own script. */
export function pageRoute(house: House) {
  const { store, config } = house;
  return new Hono<Env>().get('/', async (c) => {
    c.header('Vary', 'Accept');
    const form = formOf(c, house);
    if (!form) return refuse(c, house, notBuilt(house));
    const version = shownVersion(store.version());
    if (!version) return emptyPage(c, house, form);
    const context = pageContext(c.req.url, version);
    return answer(c, house, {
      question: `overview ${JSON.stringify(context)}`,
      contentType: form.contentType,
      make: async (view, signal) => {
        const asker = { audience: config.audience, signal };
        return form.write(await pageProps(await overview(view, context, asker)));
      },
    });
  });
}

interface Form {
  readonly contentType: string;
  readonly write: (props: PageProps) => string;
}

function formOf(c: Context<Env>, { config: { web } }: House): Form | null {
  const supports = ['text/html', 'application/json'];
  const type = accepts(c, { header: 'Accept', supports, default: 'text/html' });
  if (type === 'application/json')
    return {
      contentType: 'application/json; charset=utf-8',
      write: (props) => JSON.stringify(props),
    };
  return web && { contentType: 'text/html; charset=utf-8', write: (props) => pageHtml(props, web) };
}

async function emptyPage(c: Context<Env>, { store, state }: House, form: Form): Promise<Response> {
  const nothing = emptyOverview(store.version(), state.now().getFullYear());
  c.header('Cache-Control', 'no-store');
  c.header('Content-Type', form.contentType);
  return c.body(form.write(await pageProps(nothing)));
}

function notBuilt({ words }: House) {
  const { title } = words.problems.internal;
  return { type: about('not-built'), status: 503, title, detail: words.running.notBuilt } as const;
}
