import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientSecret } from '../../../server/access/oidc/client-secret.ts';
import { parseConfig } from '../../../server/config.ts';
import { wordsIn } from '../../../server/words/words.ts';

const WHOLE = `oidc:
  issuer: https://sso.example/realms/agents
  clientId: canopee
  label: Annuaire
  roles:
    - { claim: groups, is: canopee-admin, role: administrator }
    - { claim: siret, is: "21250056500016", and: [{ claim: groups, is: lecture }], role: librarian, member: "25056" }
    - { claim: email_domain, is: doubs.example, role: librarian, member: all }
`;

function config(file: string, env: Readonly<Record<string, string>> = {}) {
  return parseConfig({ env, file, folder: '/', defaultDataDir: '/' }).oidc;
}

function refusal(file: string, env: Readonly<Record<string, string>> = {}): string {
  try {
    config(file, env);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('these settings were taken');
}

describe('the settings of a provider', () => {
  it('are as few as a provider needs', () => {
    expect(config('port: 1')).toBeNull();
    expect(config(WHOLE)).toEqual({
      issuer: 'https://sso.example/realms/agents',
      clientId: 'canopee',
      label: 'Annuaire',
      scopes: 'openid profile email',
      acrValues: null,
      name: [],
      algorithm: null,
      hasSignedUserinfo: false,
      authentication: null,
      secret: null,
      rules: [
        {
          when: [{ claim: 'groups', is: 'canopee-admin' }],
          grant: { role: 'administrator', member: null },
        },
        {
          when: [
            { claim: 'siret', is: '21250056500016' },
            { claim: 'groups', is: 'lecture' },
          ],
          grant: { role: 'librarian', member: '25056' },
        },
        {
          when: [{ claim: 'email_domain', is: 'doubs.example' }],
          grant: { role: 'librarian', member: null },
        },
      ],
    });
  });

  it('come from the environment too, which wins', () => {
    const env = {
      ...{ CANOPEE_OIDC_ISSUER: 'http://127.0.0.1:3000', CANOPEE_OIDC_SECRET: 'hidden' },
      ...{ CANOPEE_OIDC_NAME: 'given_name usual_name', CANOPEE_OIDC_USERINFO: 'signed' },
    };
    expect(config(WHOLE, env)).toMatchObject({
      ...{ issuer: 'http://127.0.0.1:3000', secret: 'hidden', label: 'Annuaire' },
      ...{ name: ['given_name', 'usual_name'], hasSignedUserinfo: true },
    });
  });

  it.each([
    ['https://sso.example/realms/agents', 'http://sso.example', 'oidc.issuer'],
    ['https://sso.example/realms/agents', 'sso.example', 'oidc.issuer'],
    ['https://sso.example/realms/agents', 'http://127.0.0.1.example', 'oidc.issuer'],
    ['https://sso.example/realms/agents', 'https://u:p@sso.example', 'oidc.issuer'],
    ['label: Annuaire', 'label: ""', 'oidc.label'],
    ['label: Annuaire', 'scopes: profile', 'oidc.scopes'],
    ['label: Annuaire', 'algorithm: none', 'oidc.algorithm'],
    ['label: Annuaire', 'algorithm: HS256', 'oidc.algorithm'],
    ['label: Annuaire', 'userinfo: yes', 'oidc.userinfo'],
    ['label: Annuaire', 'authentication: jwt', 'oidc.authentication'],
    ['label: Annuaire', 'couleur: vert', '« couleur »'],
    ['role: administrator', 'role: boss', 'oidc.roles[0].role'],
    ['role: administrator', 'role: administrator, member: "25056"', 'oidc.roles[0].member'],
    ['is: canopee-admin', 'is: ""', 'oidc.roles[0].is'],
    ['"21250056500016"', '21250056500016', 'oidc.roles[1].is'],
    [', member: "25056"', '', 'oidc.roles[1].member'],
    ['member: "25056"', 'member: Besançon', 'oidc.roles[1].member'],
    ['is: lecture', 'est: lecture', 'oidc.roles[1].and[0]'],
  ])('say where %s is no better as %s', (right, wrong, place) => {
    expect(WHOLE).toContain(right);
    expect(refusal(WHOLE.replace(right, wrong))).toContain(place);
  });

  it('are refused without a rule, and where they are no block', () => {
    expect(refusal(WHOLE.replace(/ {2}roles:[^]*/, '  roles: []\n'))).toContain('personne n’entre');
    expect(refusal('oidc: https://sso.example\n')).toContain('oidc');
  });

  it('never hold the secret in the file, nor repeat it', () => {
    const text = refusal(`${WHOLE}  secret: hidden-in-the-file\n`);
    expect(text).toContain('oidc.secret');
    expect(text).toContain('CANOPEE_OIDC_SECRET');
    expect(text).not.toContain('hidden-in-the-file');
  });
});

describe('the secret', () => {
  async function folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'canopee-oidc-'));
    onTestFinished(() => rm(path, { recursive: true }));
    return path;
  }
  const words = wordsIn('fr');

  it('comes from the environment, or from a file for its owner alone', async () => {
    const keys = await folder();
    const path = join(keys, 'oidc.secret');
    expect(await clientSecret({ secret: 'given' }, keys, words)).toBe('given');
    await expect(clientSecret({ secret: null }, keys, words)).rejects.toThrow(
      `Le secret du fournisseur d’identité manque`,
    );
    await writeFile(path, 'kept-apart\n', { mode: 0o600 });
    expect(await clientSecret({ secret: null }, keys, words)).toBe('kept-apart');
    await chmod(path, 0o644);
    await expect(clientSecret({ secret: null }, keys, words)).rejects.toThrow(
      `D’autres que vous peuvent lire`,
    );
    await expect(clientSecret({ secret: null }, keys, words)).rejects.not.toThrow('kept-apart');
  });
});
