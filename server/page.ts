import { addressDefaults, addressOf } from '../data/model/address.ts';
import type { Overview } from '../data/model/overview.ts';
import { timelineSpec } from '../web/charts/timeline.ts';
import type { PageProps, PageState } from '../web/page-props.ts';
import { drawSvg } from './draw.ts';
import type { WebAssets } from './house.ts';

/** Everything the page is rendered from, its drawings made. */
export async function pageProps(overview: Overview): Promise<PageProps> {
  const isEmpty = overview.choices.years.length === 0;
  const draw = (shape: 'wide' | 'narrow') =>
    isEmpty ? '' : drawSvg(timelineSpec(overview, shape));
  return {
    overview,
    svg: { timeline: { wide: await draw('wide'), narrow: await draw('narrow') } },
    address: isEmpty ? '/' : addressOf(overview.context, addressDefaults(overview.choices)),
  };
}

/** The page as HTML: the template with head, body and the state the script starts from, which holds no drawing twice. */
export function pageHtml(props: PageProps, { template, renderPage }: WebAssets): string {
  const { head, body } = renderPage(props);
  const { overview, address } = props;
  const state: PageState = { overview, address };
  return template
    .replace('<!--head-->', () => head)
    .replace('<!--body-->', () => body)
    .replace('<!--state-->', () => JSON.stringify(state).replaceAll('<', '\\u003c'));
}
