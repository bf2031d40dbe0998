import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../server/setup/project.mjs';

/** What no page does: run texts, make markup of them, listen to other windows, or keep anything in the browser. */
const NEVER = {
  'runs a text': /\beval\(|new Function\(|setTimeout\(\s*['"`]/,
  'makes markup of a text': /\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc/,
  'listens to other windows': /postMessage|['"]message['"]/,
  'keeps something': /\b(local|session)Storage\b|indexedDB|document\.cookie|caches\.open/,
} as const;

const MARKUP = /\{@html\b/;

const sources = readdirSync(inProject('web'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte|html)$/.test(name))
  .map((name) => [name, readFileSync(join(inProject('web'), name), 'utf8')] as const);

describe('no page', () => {
  it.each(Object.entries(NEVER))('%s', (_, sign) => {
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter(([, text]) => sign.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('takes markup from elsewhere than the drawings of the server', () => {
    const found = sources.filter(([, text]) => MARKUP.test(text)).map(([name]) => name);
    expect(found).toEqual([join('parts', 'Figure.svelte')]);
  });
});
