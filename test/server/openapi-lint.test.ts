import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '../support/app.ts';
import { STORY } from '../support/story.ts';

let house: TestApp;
beforeAll(async () => void (house = await openApp(STORY)));
afterAll(() => house.close());

async function faultsOf(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
  return problems.map(
    ({ severity, ruleId, message, location }) =>
      `${severity} ${ruleId} ${location[0]?.pointer ?? ''} ${message}`,
  );
}

it('the API’s document passes a linter of others, with every rule it recommends', async () => {
  const source = await (await house.app.request('/api/v1/openapi.json')).text();
  expect(await faultsOf(source)).toEqual([]);
});

it('the linter sees an operation without a summary', async () => {
  const source = await (await house.app.request('/api/v1/openapi.json')).text();
  const faults = await faultsOf(
    source.replace('"operationId":"getCells","summary"', '"operationId":"getCells","x-no"'),
  );
  expect(faults).toEqual([expect.stringContaining('operation-summary')]);
});
