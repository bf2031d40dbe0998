import { describe, expect, it } from 'vitest';
import { AnswerCache, type Answer } from '../../server/answer-cache.ts';

const never = new AbortController().signal;

describe('the cache of answers', () => {
  const answer = (body: string, version = '1'): Answer => ({ body, etag: '', version });

  it('forgets the answers asked for longest ago, and keeps within its limit', async () => {
    const cache = new AnswerCache(10);
    let works = 0;
    const get = (question: string) =>
      cache.get('1', question, never, () => {
        works += 1;
        return Promise.resolve(answer('four'));
      });
    for (const question of ['a', 'b', 'a', 'c', 'a']) await get(question);
    expect(works).toBe(3);
    await get('b');
    expect(works).toBe(4);
  });

  it('does not keep under one version what another answered', async () => {
    const cache = new AnswerCache();
    const newer = () => Promise.resolve(answer('new', '2'));
    expect((await cache.get('1', 'q', never, newer)).body).toBe('new');
    const older = () => Promise.resolve(answer('old', '1'));
    expect((await cache.get('1', 'q', never, older)).body).toBe('old');
  });
});
