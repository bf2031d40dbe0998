import type { Layout } from '../../data/directory/layout.ts';
import { dataDirectory } from './data-directory.ts';

/** A log of two resources, read by every reader of one home. */
export const PROFILE = `
source: mandataire
kind: access-log
files: ['journal*']
format: combined
commune: Besançon
resources:
  - { host: films.exemple, path: '/film/{item}', resource: essai-video }
  - { host: [musique.exemple, '*.musique.exemple'], resource: Essai Musique }
`;

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

/** What of a line a test is about. */
export interface Line {
  readonly at: string;
  readonly user?: string;
  readonly host?: string;
  readonly url?: string;
  readonly status?: number;
  readonly agent?: string;
  readonly method?: string;
}

/** A line of a combined log; `at` is a time of 1 March 2025, or a whole one. */
export function line({ at, user, host, url, status, agent, method }: Line): string {
  const time = at.includes('/') ? at : `01/Mar/2025:${at} +0100`;
  const request = `${method ?? 'GET'} ${url ?? 'https://films.exemple/film/1'} HTTP/1.1`;
  return `${host ?? '192.0.2.7'} - ${user ?? '-'} [${time}] "${request}" ${status ?? 200} 512 "-" "${agent ?? BROWSER}"`;
}

/** Lines as the text of a log, its last line without an end. */
export function log(...lines: readonly (Line | string)[]): string {
  return lines.map((each) => (typeof each === 'string' ? each : line(each))).join('\n');
}

/** A data directory with one log in its inbox. */
export function directoryWith(
  text: string | Uint8Array,
  { profile = PROFILE, name = 'journal-2025.log' } = {},
): Promise<Layout> {
  return dataDirectory({ [`inbox/${name}`]: text, 'settings/profiles/journal.yaml': profile });
}
