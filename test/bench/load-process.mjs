// @ts-expect-error the package has no types
import autocannon from 'autocannon';

/**
 * Asks a server as it is told, and tells how it went. Unless all ask alike, each connection begins elsewhere in the list, so
 * that no two ask the same at once.
 *
 * @typedef {import('./load.ts').Load} Load
 * @typedef {{ setRequests(requests: object[]): void }} Client
 */
process.on('message', async (/** @type {Required<Load>} */ load) => {
  const { url, paths, headers, connections, amount, alike } = load;
  let clients = 0;
  const setupClient = (/** @type {Client} */ client) => {
    const from = alike ? 0 : Math.floor((paths.length * clients) / connections);
    clients += 1;
    const own = [...paths.slice(from), ...paths.slice(0, from)];
    client.setRequests(own.map((path) => ({ path, headers })));
  };
  const { statusCodeStats, errors, latency } = /** @type {any} */ (
    await autocannon({ url, connections, amount, setupClient, timeout: 60 })
  );
  const statuses = Object.fromEntries(
    Object.entries(statusCodeStats).map(([status, { count }]) => [status, Number(count)]),
  );
  process.send?.({ statuses, errors, p50: latency.p50, p99: latency.p99 });
});
