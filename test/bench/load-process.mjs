import autocannon from 'autocannon';

/** @typedef {Required<import('./load.ts').Load>} Load */

process.on('message', (/** @type {Load} */ load) => {
  void asked(load).then((loaded) => process.send?.(loaded));
});

/**
 * Asks a server as it is told, and tells how it went. Unless all ask alike, each connection begins elsewhere in the list, so
 * that no two ask the same at once.
 *
 * @param {Load} load
 */
async function asked({ url, paths, headers, connections, amount, alike }) {
  let clients = 0;
  /** @param {import('autocannon').Client} client */
  const setupClient = (client) => {
    const from = alike ? 0 : Math.floor((paths.length * clients) / connections);
    clients += 1;
    const own = [...paths.slice(from), ...paths.slice(0, from)];
    client.setRequests(own.map((path) => ({ path, headers })));
  };
  const options = { url, connections, amount, setupClient, timeout: 60, sampleInt: 10 };
  const { statusCodeStats, errors, latency } = await autocannon(options);
  const statuses = Object.fromEntries(
    Object.entries(statusCodeStats).map(([status, { count }]) => [status, Number(count)]),
  );
  return { statuses, errors, p50: latency.p50, p99: latency.p99 };
}
