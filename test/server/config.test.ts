import { describe, expect, it } from 'vitest';
import { parseConfig, type SettingSources } from '../../server/config.ts';
import { CommandError } from '../../server/errors.ts';

function config(sources: Partial<SettingSources>) {
  return parseConfig({
    env: {},
    file: undefined,
    folder: '/srv/canopee',
    defaultDataDir: '/opt/canopee/var',
    ...sources,
  });
}

function refusal(sources: Partial<SettingSources>): string {
  try {
    config(sources);
  } catch (error) {
    if (error instanceof CommandError) return error.message;
  }
  throw new Error('these settings were taken');
}

describe('the settings', () => {
  it('have defaults', () => {
    expect(config({})).toEqual({
      dataDir: '/opt/canopee/var',
      host: '127.0.0.1',
      port: 8080,
      language: 'fr',
      watch: true,
      timeout: 30,
      queue: 64,
      origin: null,
      proxies: [],
      publicIndicators: false,
      oidc: null,
      erasures: null,
    });
  });

  it('come from canopee.yaml, and the environment wins', () => {
    const file = 'dataDir: donnees\nport: 9000\nlanguage: en\n';
    expect(config({ file })).toMatchObject({
      dataDir: '/srv/canopee/donnees',
      port: 9000,
      language: 'en',
    });
    const env = { DATA_DIR: '/data', PORT: '0', HOST: '::1', CANOPEE_LANG: 'fr' };
    expect(config({ file, env })).toMatchObject({
      dataDir: '/data',
      port: 0,
      host: '::1',
      language: 'fr',
    });
  });

  it('copy the erasure journal where they say, from the folder of the command on', () => {
    expect(config({ file: 'erasures: ../journal.jsonl' }).erasures).toBe('/srv/journal.jsonl');
    expect(config({ env: { CANOPEE_ERASURES: '/mnt/e.jsonl' } }).erasures).toBe('/mnt/e.jsonl');
    expect(refusal({ file: 'erasures: ""' })).toContain('CANOPEE_ERASURES');
  });

  it('look after the inbox unless told otherwise', () => {
    expect(config({ file: 'watch: off\n' }).watch).toBe(false);
    expect(config({ file: 'watch: false\n' }).watch).toBe(false);
    expect(config({ file: 'watch: off\n', env: { CANOPEE_WATCH: 'on' } }).watch).toBe(true);
    expect(refusal({ file: 'watch: parfois\n' })).toContain('watch vaut « parfois »');
  });

  it.each(['127.0.0.1', '127.8.0.1', 'localhost', '::1'])('listen on loopback %s', (host) => {
    expect(config({ env: { HOST: host } }).host).toBe(host);
  });

  it.each(['0.0.0.0', '192.168.1.4', '::', 'canopee.example', '127.0.0.1.example'])(
    'refuse %s without the address people reach it at, and say why',
    (host) => {
      const text = refusal({ env: { HOST: host } });
      expect(text).toContain(`HOST vaut « ${host} »`);
      expect(text).toContain('CANOPEE_ORIGIN');
    },
  );

  it('are reached from other machines at a declared https address, through declared proxies', () => {
    const env = {
      ...{ HOST: '0.0.0.0', CANOPEE_ORIGIN: 'https://stats.exemple.fr/' },
      ...{ CANOPEE_PROXIES: '10.0.0.1, fd00::1', CANOPEE_PUBLIC: 'on' },
    };
    expect(config({ env })).toMatchObject({
      ...{ host: '0.0.0.0', origin: 'https://stats.exemple.fr' },
      ...{ proxies: ['10.0.0.1', 'fd00::1'], publicIndicators: true },
    });
  });

  it.each([
    'http://stats.exemple.fr',
    'stats.exemple.fr',
    'https://a/b',
    'https://',
    'https://x@y',
  ])('refuse the address %s', (origin) => {
    expect(refusal({ env: { CANOPEE_ORIGIN: origin } })).toContain(`« ${origin} »`);
  });

  it.each(['proxy.local', '10.0.0', '10.0.0.1;::1'])('refuse the proxies %s', (proxies) => {
    expect(refusal({ env: { CANOPEE_PROXIES: proxies } })).toContain('CANOPEE_PROXIES');
  });

  it.each(['80a', '-1', '65536', '8080.5', '1e3'])('refuse the port %s', (port) => {
    expect(refusal({ env: { PORT: port } })).toContain(`PORT vaut « ${port} »`);
  });

  it.each(['0', '3601', '-5', '2.5', 'x'])('refuse the time-out %s', (timeout) => {
    const text = refusal({ env: { CANOPEE_TIMEOUT: timeout } });
    expect(text).toContain(`CANOPEE_TIMEOUT vaut « ${timeout} »`);
  });

  it('say how long an answer may take, and how many may wait', () => {
    const env = { CANOPEE_TIMEOUT: '5', CANOPEE_QUEUE: '0' };
    expect(config({ env, file: 'timeout: 60\n' })).toMatchObject({ timeout: 5, queue: 0 });
    expect(refusal({ file: 'queue: 10001\n' })).toContain('CANOPEE_QUEUE vaut « 10001 »');
  });

  it('name every fault at once', () => {
    const text = refusal({ file: 'port: x\nhost: 0.0.0.0\nlanguage: de\nmotDePasse: 1\n' });
    for (const word of ['« x »', '« 0.0.0.0 »', '« de »', '« motDePasse »'])
      expect(text).toContain(word);
  });

  it('say which line of canopee.yaml cannot be read', () => {
    expect(refusal({ file: 'port: 1\nhost: [\n' })).toMatch(/canopee\.yaml.*line 3/s);
    expect(refusal({ file: '- a\n- b\n' })).toContain('canopee.yaml');
  });

  it('are refused in English where that is the language', () => {
    expect(refusal({ env: { CANOPEE_LANG: 'en', PORT: 'x' } })).toContain('a whole number');
  });
});
