import { expect, it } from 'vitest';
import { servesPages } from '../../../server/setup/serves-pages.mjs';

it.each([
  ['', true],
  ['start', true],
  ['serve --port 8081', true],
  ['--port 8081', true],
  ['start --help', false],
  ['--version', false],
  ['ingest relevés.csv --yes', false],
  ['demo /tmp/drop --scale 2', false],
  ['init .', false],
  ['dev', false],
])('canopee %s: pages needed %s', (line, expected) => {
  expect(servesPages(line.split(' ').filter(Boolean))).toBe(expected);
});
