import { describe, expect, it } from 'vitest';
import { directoryWith, log, PROFILE } from '../../support/access-log.ts';
import { only, take } from '../../support/data-directory.ts';
import { published } from '../../support/published.ts';

describe('the home of a log’s readers', () => {
  it('is told by their group; the line is refused whose group nobody named', async () => {
    const profile = PROFILE.replace('combined', 'ezproxy').replace(
      'commune: Besançon',
      "homes: { by: group, names: { 'Default+bes*': Besançon, montbeliard: '25388' } }",
    );
    const told = (user: string, group: string): string =>
      `192.0.2.7 s${user} ${user} [01/Mar/2025:10:00:00 +0100] "GET https://films.exemple/film/1 HTTP/1.1" 200 5 ${group}`;
    const layout = await directoryWith(
      log(
        told('A', 'Default+besancon'),
        told('B', 'Montbeliard'),
        told('C', 'Default+dole'),
        told('D', '-'),
      ),
      { profile },
    );
    const file = only(await take(layout, 'inbox'), 'accepted');
    expect(file.rejects).toEqual([
      { line: 3, field: '', rule: 'unknown-place', value: null },
      { line: 4, field: '', rule: 'unknown-place', value: null },
    ]);
    expect(
      await published(
        layout,
        'SELECT member, sum(uses)::INTEGER AS uses FROM use_day GROUP BY 1 ORDER BY 1',
      ),
    ).toEqual([
      { member: '25056', uses: 1 },
      { member: '25388', uses: 1 },
    ]);
  });

  it('counts for the group alone what its profile gives no home, and what is no use', async () => {
    const profile = PROFILE.replace('commune: Besançon\n', '').replace(
      'resources:',
      'resources:\n  - { host: films.exemple, path: /recherche, resource: essai-video, metric: Searches_Platform }',
    );
    const layout = await directoryWith(
      log(
        { at: '10:00:00', user: 'A' },
        { at: '10:10:00', user: 'A' },
        { at: '10:20:00', user: 'A', url: 'https://films.exemple/recherche?q=lune' },
      ),
      { profile },
    );
    await take(layout, 'inbox');
    expect(
      await published(
        layout,
        `SELECT month, member, report, metric, value::INTEGER AS value FROM usage_count ORDER BY metric`,
      ),
    ).toEqual([
      {
        month: '2025-03',
        member: null,
        report: 'access-log',
        metric: 'Searches_Platform',
        value: 1,
      },
      {
        month: '2025-03',
        member: null,
        report: 'access-log',
        metric: 'Total_Item_Requests',
        value: 2,
      },
      {
        month: '2025-03',
        member: null,
        report: 'access-log',
        metric: 'Unique_Item_Requests',
        value: 1,
      },
    ]);
  });
});
