import { createServer } from 'node:http';

// A bare server that answers the bytes it is sent, whatever it is asked; says its address.
process.once('message', (text) => {
  const body = Buffer.from(String(text));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
  };
  const server = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    process.send?.(`http://127.0.0.1:${port}`);
  });
});
