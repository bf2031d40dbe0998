import { addressFrom } from '../data/model/address.ts';
import type { Frame } from '../data/model/frame.ts';
import type { PageContent } from '../data/model/page-content.ts';
import type { Reply } from '../data/model/reply.ts';
import type { Drawings, PageProps, PageState } from '../web/page-props.ts';
import { speakIn } from '../web/words/speak-in.ts';
import type { Sender } from './access/origin.ts';
import { drawSvg } from './draw.ts';
import type { House, WebAssets } from './house.ts';
import { withAddresses } from './mark-address.ts';
import type { AnyContent } from './pages/pages.ts';
import type { FigurePage, PageSource, PlainPage, Shape } from './pages/server-page.ts';
import type { Language } from './words/words.ts';

/** Everything the page of a frame is rendered from, its figures read from one version and its drawings made. */
export async function figureProps(
  page: FigurePage<AnyContent>,
  frame: Frame,
  { view, asker, ...means }: PageSource,
  reply: Reply | null = null,
): Promise<PageProps> {
  const content = await page.read(view, frame, asker, means);
  const svg = await drawn(page, { content, frame, language: means.language });
  return propsOf(frame, content, svg, reply);
}

/** What a page without published figures is made from, and what it answers a form. */
interface Shown {
  readonly house: House;
  readonly sender: Sender;
  readonly reply: Reply | null;
}

/** The same for a page without published figures. */
export async function plainProps(
  page: PlainPage<AnyContent>,
  frame: Frame,
  { house, sender, reply }: Shown,
): Promise<PageProps> {
  return propsOf(frame, await page.read(house, frame, sender), {}, reply);
}

/** The same for a page of figures before there is any. */
export function emptyProps(frame: Frame): PageProps {
  const page = { id: 'empty', content: null } as const;
  return { page, frame, svg: {}, address: addressFrom(frame), reply: null };
}

function propsOf(frame: Frame, content: AnyContent, svg: Drawings, reply: Reply | null): PageProps {
  const page = { id: frame.at.page, content } as PageContent;
  return { page, frame, svg, address: addressFrom(frame), reply };
}

async function drawn(
  page: FigurePage<AnyContent>,
  {
    content,
    frame,
    language,
  }: { readonly content: AnyContent; readonly frame: Frame; readonly language: Language },
): Promise<Drawings> {
  const draw = async (specOf: (typeof page.drawings)[string], shape: Shape) => {
    speakIn(language);
    return withAddresses(await drawSvg(specOf(content, shape)), frame);
  };
  const drawings: Record<string, Drawings[string]> = {};
  for (const [name, specOf] of Object.entries(page.drawings)) {
    drawings[name] = { wide: await draw(specOf, 'wide'), narrow: await draw(specOf, 'narrow') };
  }
  return drawings;
}

/** The page as HTML: the template with head, body and the state the script starts from, which holds no drawing twice. */
export async function pageHtml(
  props: PageProps,
  web: WebAssets,
  language: Language,
): Promise<string> {
  const { head, body, definitions } = await web.renderPage(props, language);
  const { svg: _, ...shown } = props;
  const state: PageState = { ...shown, definitions };
  const ahead = web
    .scriptsOf(props.page.id, language)
    .map((path) => `<link rel="modulepreload" href="${path}" />`);
  return web.template
    .replace('<html lang="fr">', `<html lang="${language}">`)
    .replace('<!--head-->', () => [head, ...ahead].join('\n    '))
    .replace('<!--body-->', () => body)
    .replace('<!--state-->', () => JSON.stringify(state).replaceAll('<', '\\u003c'));
}
