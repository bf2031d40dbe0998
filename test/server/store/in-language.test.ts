import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageProps } from '../../../web/page-props.ts';
import { openApp, type TestApp } from '../../support/app.ts';
import { STORY } from '../../support/story.ts';

let english: TestApp;
beforeAll(async () => void (english = await openApp(STORY, { language: 'en' })));
afterAll(() => english.close());

it('kinds are named in English by an English server: where one chooses, and in answers', async () => {
  const headers = { accept: 'application/json' };
  const page = (await (await english.app.request('/', { headers })).json()) as PageProps;
  const labels = page.frame.choices.kinds.map(({ label }) => label);
  expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'en')));
  expect(labels).toEqual(expect.arrayContaining(['music', 'press', 'video']));
  expect(labels).not.toContain('presse');
  const answer = await english.app.request(
    '/api/v1/query?measures=uses&by=kind&from=2025-01&to=2025-12',
  );
  expect(await answer.text()).toContain('"press"');
});
