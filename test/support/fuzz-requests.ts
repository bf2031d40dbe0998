import { PAGES } from '../../data/model/pages.ts';
import { GuessThrottle } from '../../server/access/guess-throttle.ts';
import type { RunIngest } from '../../server/ingest-desk.ts';
import { openClosedHouse, type ClosedHouse } from './closed-house.ts';
import { markupIn } from './payloads.ts';
import { STORY } from './story.ts';
import { headerFaults } from './strict-headers.ts';
import { addressOf, apiSlots, fieldSlots, headerSlots, pageSlots, parametersOf, pathSlots, type Slot } from './surface.ts'; // prettier-ignore

/** A house to be asked anything, by somebody who may do everything. */
export interface Fuzzed {
  readonly house: ClosedHouse;
  /** every place for a text there is */
  readonly slots: readonly Slot[];
  /**
   * Puts a text into a place.
   *
   * @param login who does, null for nobody; absent: somebody with every role
   * @returns what went wrong
   */
  fill(slot: Slot, text: string, login?: string | null): Promise<string[]>;
  close(): Promise<void>;
}

/** As the system takes arguments of a process: no NUL, and none longer than 128 KiB. */
const ingest: RunIngest = (args) => {
  const bad = args.find((arg) => arg.includes('\0') || Buffer.byteLength(arg) >= 2 ** 17);
  if (bad !== undefined) return Promise.reject(new TypeError('no argument of a process'));
  const code = args[0] === 'undo' ? 0 : 1;
  return Promise.resolve({ code, out: '', err: args.join(' ').slice(0, 500) });
};

/** Opens it, and looks up every place. */
export async function openFuzzed(): Promise<Fuzzed> {
  const house = await openClosedHouse(STORY, { ingest });
  const cookies = new Map([['admin', await house.signIn('admin')]]);
  const ask = async (path: string) =>
    (
      await house.app.request(path, {
        headers: { cookie: cookies.get('admin') ?? '', accept: 'text/html' },
      })
    ).text();
  const document = JSON.parse(await ask('/api/v1/openapi.json')) as Parameters<typeof apiSlots>[0];
  const forms: Slot[] = [];
  for (const { id } of PAGES) forms.push(...fieldSlots(id, await ask(addressOf(id))));
  const free = parametersOf(document, '/query', '/simulations');
  const slots = [...pageSlots(free), ...apiSlots(document), ...pathSlots(), ...headerSlots(), ...forms]; // prettier-ignore
  const cookieOf = async (login: string, isForm: boolean) => {
    const last = cookies.get(login);
    if (last !== undefined && !isForm) return last;
    // some forms end the session, and wrong passwords are counted: the next one is to be looked at all the same
    Object.assign(house.accounts, { guesses: new GuessThrottle() });
    const cookie = await house.signIn(login, last);
    cookies.set(login, cookie);
    return cookie;
  };
  return {
    house,
    slots,
    fill: async (slot, text, login = 'admin') => {
      const cookie = login === null ? '' : await cookieOf(login, slot.name.startsWith('POST'));
      return faultsOf(house, slot, text, cookie);
    },
    close: () => house.close(),
  };
}

async function faultsOf(
  { app, log }: ClosedHouse,
  { name, ask }: Slot,
  text: string,
  cookie: string,
): Promise<string[]> {
  const { path, init } = ask(text);
  const headers = new Headers({ cookie, ...(init.headers as Record<string, string>) });
  const before = log.length;
  const answer = await app.request(path, { ...init, headers });
  const isHtml = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  const body = await bodyOf(answer);
  const said = [
    ...(answer.status >= 500 ? [`${answer.status} ${log.slice(before).join(' ')}`] : []),
    ...(isHtml ? markupIn(body) : []),
    ...headerFaults(answer),
    ...(answer.headers.get('set-cookie')?.includes('canari') ? ['a cookie'] : []),
    ...(/root:x:0|\$argon2/.test(body) ? ['a file or a hash'] : []),
    ...(isAway(answer.headers.get('location')) ? ['led away'] : []),
  ];
  return said.map((fault) => `${name} (${JSON.stringify(text.slice(0, 40))}): ${fault}`);
}

async function bodyOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
}

function isAway(location: string | null): boolean {
  return location !== null && new URL(location, 'http://house').host !== 'house';
}
