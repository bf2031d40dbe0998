import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as the server heard it. */
export interface Heard {
  readonly path: string;
  readonly query: URLSearchParams;
  /** of a report: `PR`, `2025-03` and whether days were given; undefined for lists */
  readonly report?: string;
  readonly month?: string;
  readonly fullDates?: boolean;
}

/** What it answers, or how it misbehaves. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  /** text as it is, anything else as JSON */
  readonly body?: unknown;
  /** hangs up behind this many bytes of the body */
  readonly cutAfter?: number;
  /** never ends: a byte each so many milliseconds */
  readonly dripMs?: number;
  /** says nothing at all */
  readonly silent?: true;
}

/** A COUNTER server on loopback. */
export interface CounterServer {
  /** `http://127.0.0.1:41234/sushi` */
  readonly url: string;
  readonly heard: Heard[];
  /** requests for reports among them, `PR 2025-03` */
  asked(): string[];
}

/** Starts a server that answers a path's last parts: `status`, `members`, `reports`, or a report in upper case. */
export async function counterServer(
  answer: (heard: Heard) => Reply | Promise<Reply>,
): Promise<CounterServer> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const one = hear(request);
    heard.push(one);
    void Promise.resolve(answer(one)).then((reply) => send(response, reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const asked = (): string[] =>
    heard.flatMap(({ report, month }) => (report === undefined ? [] : [`${report} ${month}`]));
  return { url: `http://127.0.0.1:${port}/sushi`, heard, asked };
}

function hear({ url = '' }: IncomingMessage): Heard {
  const { pathname, searchParams: query } = new URL(url, 'http://127.0.0.1');
  const report = /\/reports\/([a-z0-9_]+)$/.exec(pathname)?.[1]?.toUpperCase();
  if (report === undefined) return { path: pathname, query };
  const begin = query.get('begin_date') ?? '';
  return { path: pathname, query, report, month: begin.slice(0, 7), fullDates: begin.length > 7 };
}

function send(response: ServerResponse, reply: Reply): void {
  const { status = 200, headers, body = '', cutAfter, dripMs, silent } = reply;
  if (silent) return;
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  if (dripMs !== undefined) {
    const drip = setInterval(() => response.write(' '), dripMs);
    response.on('close', () => clearInterval(drip));
    return;
  }
  if (cutAfter === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, cutAfter), () => response.destroy());
}

/** Lists answered as a sound server does, reports by the test. */
export function sound(report: (heard: Heard) => Reply): (heard: Heard) => Reply {
  return (heard) => {
    if (heard.report !== undefined) return report(heard);
    if (heard.path.endsWith('/status')) return { body: [{ Service_Active: true }] };
    return heard.path.endsWith('/reports') ? { body: [{ Report_ID: 'PR' }] } : { status: 404 };
  };
}

/** A report of the month asked for, with 7 requests in it. */
export function fullMonth({ month }: Heard): Reply {
  return { body: monthReport({ month: month!, value: 7 }) };
}

/** What a report of one month says. */
export interface MonthReport {
  readonly release?: '5' | '5.1';
  readonly report?: string;
  readonly month: string;
  /** Total_Item_Requests of the platform; 0: no items at all */
  readonly value: number;
  readonly institution?: string;
  readonly customer?: string;
  readonly exceptions?: readonly unknown[];
}

/** A platform report of one month in the release's own JSON. */
export function monthReport(said: MonthReport): unknown {
  return said.release === '5.1' ? reportR51(said) : reportR5(said);
}

function reportR5({
  report = 'PR',
  month,
  value,
  institution,
  customer,
  exceptions,
}: MonthReport): unknown {
  const period = { Begin_Date: `${month}-01`, End_Date: lastDay(month) };
  return {
    Report_Header: {
      ...{ Created: '2026-11-01T00:00:00Z', Created_By: 'Presse SA', Release: '5' },
      ...{ Report_ID: report, Report_Name: 'Platform Master Report' },
      Institution_Name: institution ?? 'Ville de Besançon',
      ...(customer !== undefined && { Customer_ID: customer }),
      Report_Filters: Object.entries(period).map(([Name, Value]) => ({ Name, Value })),
      ...(exceptions && { Exceptions: exceptions }),
    },
    Report_Items:
      value === 0
        ? []
        : [
            {
              ...{ Platform: 'Plateforme Presse', Data_Type: 'Article', Access_Method: 'Regular' },
              Performance: [
                {
                  Period: period,
                  Instance: [{ Metric_Type: 'Total_Item_Requests', Count: value }],
                },
              ],
            },
          ],
  };
}

function reportR51({
  report = 'PR',
  month,
  value,
  institution,
  customer,
  exceptions,
}: MonthReport): unknown {
  return {
    Report_Header: {
      ...{ Created: '2026-11-01T00:00:00Z', Created_By: 'Presse SA', Release: '5.1' },
      ...{ Report_ID: report, Report_Name: 'Platform Report' },
      Institution_Name: institution ?? 'Ville de Besançon',
      ...(customer !== undefined && { Institution_ID: { Proprietary: [`presse:${customer}`] } }),
      Report_Filters: { Begin_Date: `${month}-01`, End_Date: lastDay(month) },
      ...(exceptions && { Exceptions: exceptions }),
    },
    Report_Items:
      value === 0
        ? []
        : [
            {
              Platform: 'Plateforme Presse',
              Attribute_Performance: [
                {
                  ...{ Data_Type: 'Article', Access_Method: 'Regular' },
                  Performance: { Total_Item_Requests: { [month]: value } },
                },
              ],
            },
          ],
  };
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
