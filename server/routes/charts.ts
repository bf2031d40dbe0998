import { Hono, type Context as Call } from 'hono';
import { ownParameters } from '../../data/model/address.ts';
import type { Frame } from '../../data/model/frame.ts';
import type { PageAddress, PageId } from '../../data/model/pages.ts';
import type { Chart } from '../../web/charts/chart.ts';
import { speakIn } from '../../web/words/speak-in.ts';
import { recordsFor } from '../access/records-for.ts';
import { answer } from '../answer.ts';
import { CHART_FORMATS, type ChartFormat } from '../chart-file.ts';
import { NoSuchAddress, NoVersionError } from '../errors.ts';
import { frameOf } from '../frame/frame.ts';
import type { Env, House } from '../house.ts';
import { pageContext, shownVersion } from '../page-context.ts';
import { chartPage } from '../pages/chart-page.ts';
import { serverPage } from '../pages/pages.ts';
import type { PageSource } from '../pages/server-page.ts';

/** The figures and the drawing of each chart as files, the drawing in pixels too, with the filters of the page: `/charts/25056/membre.csv` of one subject. */
export function chartRoutes(house: House) {
  const { language } = house.config;
  const file = (c: Call<Env>, name: string, subject: string | null) => {
    const asked = askedFile(name);
    if (!asked) throw new NoSuchAddress(c.req.path);
    const version = shownVersion(house.store.version());
    if (!version) throw new NoVersionError();
    const { chart, format, page } = asked;
    const own = ownParameters(new URL(c.req.url).searchParams, page);
    const at: PageAddress = { page, subject, own };
    const context = pageContext(c.req.url, at, version);
    return answer(c, house, {
      question: `${chart} ${JSON.stringify([at, context])}`,
      contentType: CHART_FORMATS[format].contentType,
      recalls: true,
      fileName: `canopee-${[chart, subject, context.year].filter((part) => part !== null).join('-')}.${format}`,
      make: async (view, asker) => {
        const frame = frameOf(view.version, at, context, asker);
        const { words } = house;
        const source = { view, asker, language, words, records: recordsFor(asker, house) };
        return CHART_FORMATS[format].write(await chartOf(chart, frame, source), frame, house);
      },
    });
  };
  return new Hono<Env>()
    .get('/:file', (c) => file(c, c.req.param('file'), null))
    .get('/:subject/:file', (c) => file(c, c.req.param('file'), c.req.param('subject')));
}

interface AskedFile {
  readonly chart: string;
  readonly format: ChartFormat;
  readonly page: PageId;
}

function askedFile(file: string): AskedFile | undefined {
  const [, chart = '', format = ''] = /^([a-z-]+)\.([a-z]+)$/.exec(file) ?? [];
  const page = chartPage(chart);
  return page && isFormat(format) ? { chart, format, page } : undefined;
}

function isFormat(text: string): text is ChartFormat {
  return Object.hasOwn(CHART_FORMATS, text);
}

/** A chart of the page of a frame, from the page's own figures. */
async function chartOf(
  name: string,
  frame: Frame,
  { view, asker, ...means }: PageSource,
): Promise<Chart> {
  const page = serverPage(frame.at.page);
  const make = page.needs === 'figures' ? page.charts[name] : undefined;
  if (page.needs === 'nothing' || !make) throw new NoSuchAddress(`/charts/${name}`);
  const content = await page.read(view, frame, asker, means);
  speakIn(means.language);
  return make(content);
}
