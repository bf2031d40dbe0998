import { describe, expect, it } from 'vitest';
import { parseKindId, parseResourceId } from '../../../data/model/resource.ts';

describe.each([
  ['parseResourceId', parseResourceId],
  ['parseKindId', parseKindId],
])('%s', (_, parse) => {
  it.each(['la-discotheque', 'press', 'kiosque-2', '1jour1actu'])('reads %s', (text) => {
    expect(parse(text)).toBe(text);
  });

  it.each(['La Discothèque', 'kiosque_', '-kiosque', 'kiosque-', 'a--b', 'é', ''])(
    'refuses “%s”',
    (text) => {
      expect(() => parse(text)).toThrow(RangeError);
    },
  );
});
