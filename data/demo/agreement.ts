import { MEMBERS } from './members.ts';

/** From the largest to the smallest, as the pages show them. */
const SHOWN = [...MEMBERS].sort((a, b) => b.readerShare - a.readerShare);

/** The convention of the demonstration: true members, invented dates of signature. */
export function demoAgreement(): object {
  return {
    title: 'Convention constitutive de groupement de commandes « ressources numériques »',
    demonstration: true,
    department: '25',
    members: SHOWN.map(({ code, name, kind, siret }) => ({ code, name, kind, siret })),
    versions: [
      version('convention-2021', '2021-01-01', 2020, 2020),
      version('convention-2025', '2025-01-01', 2022, 2024),
    ],
  };
}

function version(id: string, effectiveFrom: string, vintage: number, signedIn: number): object {
  const signatures = SHOWN.map(({ code }, rank) => [code, `${signedIn}-12-0${rank + 1}`] as const);
  return {
    id,
    effectiveFrom,
    vintage,
    populationKind: 'municipal',
    signatures: Object.fromEntries(signatures),
  };
}
