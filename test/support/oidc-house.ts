import { Door } from '../../server/access/door.ts';
import { accountsIn, type Accounts } from '../../server/access/accounts.ts';
import { Elsewhere } from '../../server/access/oidc/elsewhere.ts';
import type { OidcSettings } from '../../server/access/oidc/settings.ts';
import { Trial } from '../../server/access/trial.ts';
import { passingRecords } from '../../server/records/open-records.ts';
import { openApp, type TestApp } from './app.ts';
import { PASSWORD, person } from './accounts.ts';

/** Where the house is reached in these tests, without a port. */
export const HOUSE = 'http://localhost';

/** A house people come into by an identity provider. */
export interface OidcHouse extends TestApp {
  readonly accounts: Accounts;
  /** sets the clock of the house on */
  readonly later: (ms: number) => void;
  /** a browser with cookies of its own */
  browser(): Browser;
  /** what was done, the last first, without who and when */
  deeds(): Promise<
    readonly {
      readonly deed: string;
      readonly actor: string;
      readonly subject: string;
      readonly detail: string;
    }[]
  >;
}

/**
 * Opens a house whose administrator has an account of its own, `ada`.
 *
 * @param kept the accounts of a house that was stopped
 */
export async function openOidcHouse(
  settings: OidcSettings,
  secret: string,
  kept?: Accounts,
): Promise<OidcHouse> {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const accounts = kept ?? (await accountsOfAda(now));
  const elsewhere = new Elsewhere(settings, secret, accounts);
  const access = new Door(accounts, new Trial(), true);
  const house = await openApp(null, { accounts, access, elsewhere });
  const query = { deed: '', actor: '', from: '', to: '9999', before: 1_000_000, most: 100 };
  return {
    ...{ ...house, accounts },
    later: (ms) => (ahead += ms),
    browser: () => new Browser(house),
    deeds: async () =>
      (await accounts.audit.find(query)).map((one) => {
        const { deed, actor, subject, detail } = one;
        return { deed, actor, subject, detail };
      }),
  };
}

async function accountsOfAda(now: () => Date): Promise<Accounts> {
  const accounts = accountsIn(passingRecords(), {
    ...{ now, isOpen: () => false, sealingKey: () => Promise.resolve(Buffer.alloc(32, 7)) },
    hashes: {
      hash: (password) => Promise.resolve(`hash of ${password}`),
      verify: (hashed, password) => Promise.resolve(hashed === `hash of ${password}`),
    },
  });
  await person(accounts, 'ada', [{ role: 'administrator', member: null }]);
  return accounts;
}

/** What is asked beside an address. */
interface Asked extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser: it keeps cookies of the house and of the provider apart, and goes where it is led when it is told to. */
export class Browser {
  readonly #house: Pick<TestApp, 'app'>;
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(house: Pick<TestApp, 'app'>) {
    this.#house = house;
  }

  /** Asks for an address, and goes nowhere from there. */
  async ask(address: string, init: Asked = {}): Promise<Response> {
    const url = new URL(address, HOUSE);
    const jar = this.#jar(url);
    const headers = {
      accept: 'text/html',
      cookie: [...jar].map((pair) => pair.join('=')).join('; '),
    };
    const whole = {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...init.headers },
    } as const;
    const answer =
      url.origin === HOUSE
        ? await this.#house.app.request(url.href, whole)
        : await fetch(url, whole);
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    return answer;
  }

  /** Begins at the door of the house, and says who he is at the provider. @returns the address the provider leads back to */
  async goElsewhere(who: string, suite = '/'): Promise<string> {
    const begun = await this.ask(
      `/connexion/fournisseur?${new URLSearchParams({ suite }).toString()}`,
    );
    let address = await locationOf(begun);
    while (!address.startsWith(HOUSE)) {
      const { pathname, origin } = new URL(address);
      const isPorch = pathname.startsWith('/porte/');
      const answer = isPorch
        ? await this.ask(`${address}?qui=${who}`, { method: 'POST' })
        : await this.ask(address);
      address = new URL(await locationOf(answer), origin).href;
    }
    return address;
  }

  /** Comes in as somebody the provider knows; what the house answers him. */
  async comeIn(who: string, suite = '/'): Promise<Response> {
    return this.ask(await this.goElsewhere(who, suite));
  }

  /** Comes in by an account of the house. */
  async comeInHere(login: string): Promise<Response> {
    const body = new URLSearchParams({ task: 'sign-in', login, password: PASSWORD });
    return this.send('/connexion', body);
  }

  send(path: string, body: URLSearchParams): Promise<Response> {
    return this.ask(path, { method: 'POST', body, headers: { 'Sec-Fetch-Site': 'same-origin' } });
  }

  /** The cookies of the house, by name. */
  cookies(): Map<string, string> {
    return this.#jar(new URL(HOUSE));
  }

  /** Who he is to the house, null for nobody. */
  async name(): Promise<string | null> {
    const answer = await this.ask('/compte', { headers: { accept: 'application/json' } });
    if (answer.status !== 200) return null;
    const { page } = (await answer.json()) as {
      page: { content: { profile: { name: string } | null } };
    };
    return page.content.profile?.name ?? null;
  }

  #jar({ origin }: URL): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  const isGone = value === '' || attributes.some((one) => /^ *max-age=0$/i.test(one));
  if (isGone) jar.delete(name);
  else jar.set(name, value);
}

async function locationOf(answer: Response): Promise<string> {
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`led nowhere: ${answer.status} ${await answer.text()}`);
  return location;
}
