import { layoutOf } from '../../data/directory/layout.ts';
import { AnswerCache, type Answer } from '../../server/answer-cache.ts';
import { SingleFlight } from '../../server/single-flight.ts';
import { serveApp } from '../support/listening-app.ts';
import type { Composition } from './load.ts';

/** Exact distinct readers of every commune and year, from the readers' months themselves. */
const RAW = `
  SELECT CAST(year AS INTEGER) AS year, member, CAST(max(readers) AS INTEGER) AS readers, false AS secret_5, false AS secret_11
  FROM   (SELECT year, member, commune, count(DISTINCT reader) AS readers FROM reader_month GROUP BY ALL)
  GROUP  BY ALL`;

const NOTHING = { bytes: 0, answerBytes: 0 };
const ALONE: Pick<SingleFlight<Answer>, 'join'> = { join: (_, signal, work) => work(signal) };

/** The server that benches measure: the product's, but for the cache, and one question asked of raw rows. */
const [root, composition] = process.argv.slice(2) as [string, Composition];
const flights = composition === 'raw-alone' ? ALONE : new SingleFlight<Answer>();
const served = await serveApp(layoutOf(root), {
  answers: composition === 'as-it-is' ? new AnswerCache() : new AnswerCache(NOTHING, flights),
  ...(composition.startsWith('raw') && { questions: { enrolled: RAW } }),
});
process.once('disconnect', () => process.exit());
process.send?.(served.address);
