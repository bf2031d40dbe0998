import { get } from 'node:http';

/** Bytes of the body of an answer as they travel, compressed by what the server chooses. */
export function bytesOnTheWire(address: string, accept = '*/*'): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { accept, 'accept-encoding': 'gzip' };
    get(address, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => resolve(bytes));
      answer.on('error', reject);
    }).on('error', reject);
  });
}
