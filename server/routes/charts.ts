import { Hono } from 'hono';
import { addressDefaults, addressOf } from '../../data/model/address.ts';
import { catalogueMetric } from '../../data/model/metric/catalogue.ts';
import type { Overview } from '../../data/model/overview.ts';
import { CHART_NAMES, type ChartName } from '../../web/charts/chart.ts';
import { chartOf } from '../../web/charts/charts.ts';
import { answer } from '../answer.ts';
import { csvOf } from '../csv.ts';
import { drawSvg, resolveColours } from '../draw.ts';
import type { Env, House } from '../house.ts';
import { NoSuchAddress, NoVersionError } from '../errors.ts';
import { overview } from '../overview/overview.ts';
import { pageContext, shownVersion } from '../page-context.ts';

type Drawn = ReturnType<typeof chartOf>;

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
} as const;

/** The figures and the drawing of each chart as files, with the filters of the page. */
export function chartRoutes(house: House) {
  return new Hono<Env>().get('/:file', async (c) => {
    const asked = askedFile(c.req.param('file'));
    if (!asked) throw new NoSuchAddress(c.req.path);
    const version = shownVersion(house.store.version());
    if (!version) throw new NoVersionError();
    const context = pageContext(c.req.url, version);
    const { name, format } = asked;
    return answer(c, house, {
      question: `${name} ${JSON.stringify(context)}`,
      contentType: CONTENT_TYPES[format],
      fileName: `canopee-${name}-${context.year}.${format}`,
      make: async (view, signal) => {
        const asker = { audience: house.config.audience, signal };
        const shown = await overview(view, context, asker);
        const chart = chartOf(name, shown);
        return format === 'csv' ? csvFile(chart, shown, house) : svgFile(chart);
      },
    });
  });
}

function askedFile(file: string): { name: ChartName; format: 'csv' | 'svg' } | undefined {
  const [, stem, format] = /^([a-z-]+)\.(csv|svg)$/.exec(file) ?? [];
  const name = CHART_NAMES.find((one) => one === stem);
  return name && { name, format: format === 'csv' ? 'csv' : 'svg' };
}

async function svgFile({ name, spec }: Drawn): Promise<string> {
  if (!spec) throw new NoSuchAddress(`/charts/${name}.svg`);
  return resolveColours(await drawSvg(spec), 'light');
}

function csvFile(chart: Drawn, shown: Overview, { words, config }: House): string {
  const { csv } = words;
  const { number, checksum, publishedAt } = shown.quality.version;
  const { label, definition } = catalogueMetric(shown.context.measure)[config.language];
  const facts = [
    ...(shown.quality.demonstration ? [[csv.demonstration, ''] as const] : []),
    [csv.filters, filtersOf(shown)],
    [csv.dataVersion, csv.version(number, checksum, publishedAt)],
    [csv.definition, `${label} : ${definition}`],
  ] as const;
  return csvOf(chart.table, { facts }, words);
}

/** The filters as the address of the page writes them. */
function filtersOf({ context, choices }: Overview): string {
  return addressOf(context, { ...addressDefaults(choices), year: 0 });
}
