import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { directoryWith, line, log, PROFILE } from '../../support/access-log.ts';
import { dataDirectory, only, take } from '../../support/data-directory.ts';
import { published } from '../../support/published.ts';

describe('an access log', () => {
  it('accounts for every line, and says where the refused ones are but not what they hold', async () => {
    const layout = await directoryWith(
      log(
        { at: '10:01:00', user: 'A' }, // dropped: 29 s before the next
        { at: '10:01:29', user: 'A' },
        { at: '10:01:00', user: 'B' },
        { at: '10:01:35', user: 'B' }, // 35 s later: counts
        { at: '10:01:40', user: 'B', url: 'http://films.exemple:80/film/2?lang=fr' },
        { at: '10:01:41', user: 'B', url: 'https://films.exemple/style.css' }, // no path of the table
        { at: '10:01:42', user: 'B', url: 'https://secret@films.exemple/film/2' }, // no host can be told
        { at: '10:02:00', user: 'C', status: 304, url: '/https/a.musique.exemple/x' },
        { at: '10:02:00', user: 'C', status: 206 },
        { at: '10:02:00', user: 'C', method: 'HEAD' },
        { at: '10:02:00', user: 'C', agent: 'Mozilla/5.0 (compatible; bingbot/2.0)' },
        '', // line 12
        '# une remarque',
        'Marie Curie a perdu la ligne 14',
        { at: '31/Feb/2025:10:00:00 +0100', user: 'C' }, // line 15: no such day
        { at: '01/Mar/2036:10:00:00 +0100', user: 'C' }, // line 16
        {
          at: '10:05:00',
          user: 'uid=marie curie,ou=lecteurs,dc=exemple,dc=fr',
          host: '192.0.2.9, 10.0.0.1',
        },
        {
          at: '10:06:00',
          user: 'marie@exemple.fr',
          host: '2001:db8::7',
          agent: 'un \\"faux\\" guillemet',
        },
      ),
    );

    const file = only(await take(layout, 'inbox'), 'accepted');

    expect(file.kind).toBe('access-log');
    expect(file.counts).toEqual({
      read: 18,
      accepted: 7,
      rejected: 3,
      skipped: {
        'double-click': 1,
        'unmatched:films.exemple': 1,
        'unmatched:': 1,
        status: 1,
        method: 1,
        robot: 1,
        'blank-line': 1,
        comment: 1,
      },
      duplicates: 0,
    });
    expect(file.rejects).toEqual([
      { line: 14, field: '', rule: 'bad-line', value: null },
      { line: 15, field: '', rule: 'bad-date', value: null },
      { line: 16, field: '', rule: 'future-date', value: null },
    ]);
    // contents by user and hour: A 1 · B 1 and 2 · C x · the two others 1
    expect(file.totals).toEqual({ uses: 7, Unique_Item_Requests: 6 });
    expect(file.slices).toEqual(['events/mandataire/journal-2025/2025-03']);
    expect(
      await published(
        layout,
        `SELECT resource, sum(uses)::INTEGER AS uses FROM reader_month GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { resource: 'essai-musique', uses: 1 },
      { resource: 'essai-video', uses: 6 },
    ]);
  });

  it('knows users by login, else session, else address and browser, and counts a content once per visit', async () => {
    const profile = PROFILE.replace(
      'combined',
      '\'%h %{session}i %u %t "%r" %s %b "%{User-Agent}i"\'',
    );
    const told = (host: string, session: string, time: string, agent: string): string =>
      `${host} ${session} [01/Mar/2025:${time} +0100] \"GET https://films.exemple/film/1 HTTP/1.1\" 200 5 \"${agent}\"`;
    const layout = await directoryWith(
      log(
        told('192.0.2.1', 's1 A', '10:00:00', 'x1'), // dropped: the login is one user on two machines
        told('192.0.2.2', 's2 A', '10:00:10', 'x2'),
        told('192.0.2.1', 's3 -', '10:00:00', 'x1'), // dropped: one session
        told('192.0.2.2', 's3 -', '10:00:20', 'x2'),
        told('192.0.2.1', 's3 -', '11:30:00', 'x1'), // the same visit: no other unique content
        told('192.0.2.1', '- -', '10:00:00', 'x1'), // two browsers behind one address
        told('192.0.2.1', '- -', '10:00:00', 'x2'),
        told('192.0.2.1', '- -', '11:30:00', 'x2'), // another hour: another visit
      ),
      { profile },
    );
    const file = only(await take(layout, 'inbox'), 'accepted');
    expect(file.counts).toMatchObject({ read: 8, accepted: 6, skipped: { 'double-click': 2 } });
    expect(file.totals).toEqual({ uses: 6, Unique_Item_Requests: 5 });
  });

  it('says the same whatever the order of its lines, and packed or not', async () => {
    let seed = 7;
    const below = (limit: number): number =>
      ((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) >>> 8) % limit;
    const lines = Array.from({ length: 600 }, () =>
      line({
        at: `0${1 + below(3)}/Mar/2025:10:0${below(5)}:${10 + below(50)} +0100`,
        user: `L${below(5)}`,
        url: `https://films.exemple/film/${below(4)}`,
      }),
    );
    const shuffled = [...lines].sort((a, b) => hashed(a) - hashed(b));
    const answers = await Promise.all(
      [
        directoryWith(lines.join('\n')),
        directoryWith(`${shuffled.join('\r\n')}\r\n`),
        directoryWith(gzipSync(lines.join('\n')), { name: 'journal-2025.log.gz' }),
      ].map(async (made) => {
        const layout = await made;
        const { counts, totals, slices } = only(await take(layout, 'inbox'), 'accepted');
        return {
          counts,
          totals,
          slices,
          cells: await published(layout, 'SELECT * FROM cell ORDER BY ALL'),
        };
      }),
    );
    expect(answers[0]?.counts.skipped['double-click']).toBeGreaterThan(20);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('keeps apart the two times 02:30 of the night when summer ends', async () => {
    const profile = PROFILE.replace('combined', 'squid');
    const layout = await dataDirectory({
      'settings/profiles/apache.yaml': PROFILE.replace('journal*', 'apache*'),
      'settings/profiles/squid.yaml': profile.replace('journal*', 'squid*'),
      'inbox/apache.log': log(
        { at: '25/Oct/2026:02:30:00 +0200', user: 'A' },
        { at: '25/Oct/2026:02:30:00 +0100', user: 'A' },
        { at: '30/Jun/2026:22:30:00 +0000', user: 'A' }, // July in Paris
      ),
      'inbox/squid.log': [
        // date -u -d @1792888200: 2026-10-25 00:30 UTC, an hour later 01:30
        '1792888200.120   9 192.0.2.7 TCP_MISS/200 99 GET http://films.exemple/film/1 A DIRECT/192.0.2.1 text/html',
        '1792891800.120 909 192.0.2.7 TCP_MISS/200 99 GET http://films.exemple/film/1 A DIRECT/192.0.2.1 text/html',
        '1792891801.120 909 192.0.2.7 TCP_DENIED/407 99 GET http://films.exemple/film/1 - NONE/- text/html',
      ].join('\n'),
    });
    const report = await take(layout, 'inbox');
    expect(
      report.files.map((file) => (file.state === 'accepted' ? file.counts.accepted : 0)),
    ).toEqual([3, 2]);
    expect(
      await published(
        layout,
        `SELECT strftime(day, '%m-%d') AS day, sum(uses)::INTEGER AS uses FROM use_day GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { day: '07-01', uses: 1 },
      { day: '10-25', uses: 4 },
    ]);
  });

  it('adds up the pieces of a month, and replaces the one that comes again', async () => {
    const layout = await dataDirectory({
      'settings/profiles/journal.yaml': PROFILE,
      'inbox/journal-0301.log': log({ at: '10:00:00', user: 'A' }),
      'inbox/journal-0302.log': log({ at: '02/Mar/2025:10:00:00 +0100', user: 'A' }),
      'encore/journal-0302.log': log(
        { at: '02/Mar/2025:10:00:00 +0100', user: 'A' },
        { at: '02/Mar/2025:11:00:00 +0100', user: 'A' },
      ),
    });
    await take(layout, 'inbox');
    const again = only(await take(layout, 'encore'), 'accepted');
    expect(again.replaces).toBe(1);
    expect(await published(layout, 'SELECT sum(uses)::INTEGER AS uses FROM use_day')).toEqual([
      { uses: 3 },
    ]);
  });
});

/** A number spread by the text. */
function hashed(text: string): number {
  return Buffer.from(text).reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 7);
}
