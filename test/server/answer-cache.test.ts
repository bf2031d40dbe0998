import { describe, expect, it } from 'vitest';
import { AnswerCache, type Answer } from '../../server/answer-cache.ts';

const never = new AbortController().signal;

describe('the cache of answers', () => {
  const answer = (text: string, version = '1'): Answer => {
    return { body: new TextEncoder().encode(text), etag: '', version };
  };
  const counted = (cache: AnswerCache, text = 'four') => {
    const works: string[] = [];
    const get = (question: string) =>
      cache.get('1', question, never, () => {
        works.push(question);
        return Promise.resolve(answer(text));
      });
    return { works, get };
  };

  it('forgets the answers asked for longest ago, and keeps within its limit', async () => {
    const { works, get } = counted(new AnswerCache({ bytes: 10, answerBytes: 10 }));
    for (const question of ['a', 'b', 'a', 'c', 'a']) await get(question);
    expect(works).toEqual(['a', 'b', 'c']);
    await get('b');
    expect(works).toEqual(['a', 'b', 'c', 'b']);
  });

  it('counts bytes, not characters, and does not keep what is too big', async () => {
    const { works, get } = counted(new AnswerCache({ bytes: 10, answerBytes: 5 }), 'été');
    for (const question of ['a', 'b', 'a', 'b']) await get(question);
    expect(works).toEqual(['a', 'b']);
    const bigger = counted(new AnswerCache({ bytes: 10, answerBytes: 5 }), 'étés');
    for (const question of ['a', 'a']) await bigger.get(question);
    expect(bigger.works).toEqual(['a', 'a']);
  });

  it('forgets a version when it is asked of another, whatever still comes in of the old one', async () => {
    const cache = new AnswerCache();
    let arrive!: () => void;
    const late = cache.get('1', 'late', never, async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return answer('late');
    });
    await cache.get('1', 'q', never, () => Promise.resolve(answer('old')));
    await cache.get('2', 'q', never, () => Promise.resolve(answer('new', '2')));
    arrive();
    await late;
    expect(['1 q', '1 late', '2 q'].map((key) => cache.found(key) !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('does not keep under one version what another answered', async () => {
    const cache = new AnswerCache();
    const [newer, older] = [answer('new', '2'), answer('old')];
    expect(await cache.get('1', 'q', never, () => Promise.resolve(newer))).toBe(newer);
    expect(await cache.get('1', 'q', never, () => Promise.resolve(older))).toBe(older);
  });
});
