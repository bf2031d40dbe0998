import { createServer } from 'node:http';

/**
 * A bare server that answers the same to whatever it is asked; it is told what, and says its address.
 *
 * @typedef {import('../load.ts').Bytes} Bytes
 */
process.once('message', (/** @type {Bytes} */ { body, headers }) => {
  const bytes = Buffer.from(body);
  const head = { ...headers, 'content-length': bytes.byteLength };
  const server = createServer((_, response) => {
    response.writeHead(200, head);
    response.end(bytes);
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    process.send?.(`http://127.0.0.1:${port}`);
  });
});
