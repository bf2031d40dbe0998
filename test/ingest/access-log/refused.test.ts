import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fr } from '../../../ingest/words/fr.ts';
import { problemText } from '../../../ingest/words/words.ts';
import { directoryWith, log, PROFILE } from '../../support/access-log.ts';
import { only, take } from '../../support/data-directory.ts';

describe('a log that cannot be read', () => {
  const good = log({ at: '10:00:00', user: 'A' });

  it.each([
    [
      'of another format than its profile says',
      PROFILE.replace('combined', 'squid'),
      good,
      'ne suivent pas le format « squid »',
    ],
    [
      'with a resource nobody declared',
      PROFILE.replace('essai-video', 'essai-jeux'),
      good,
      'une ressource absente du catalogue : « essai-jeux »',
    ],
    [
      'with a home nobody knows',
      PROFILE.replace('Besançon', 'Besançonne'),
      good,
      'une commune inconnue : « Besançonne »',
    ],
    ['cut short', PROFILE, gzipSync(good).subarray(0, 60), 'abîmée ou coupée'],
    [
      'that is a bomb',
      PROFILE,
      gzipSync(Buffer.alloc(64 * 2 ** 20, 10)),
      'plus de 100 fois sa taille',
    ],
  ])('%s is refused, saying why', async (_, profile, text, reason) => {
    const file = only(await take(await directoryWith(text, { profile }), 'inbox'), 'refused');
    expect(problemText(fr, file.problem)).toContain(reason);
  });
});
