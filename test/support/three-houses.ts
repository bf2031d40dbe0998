import { speakIn } from '../../web/words/speak-in.ts';
import { openApp, type TestApp } from './app.ts';
import type { Tables } from './version.ts';
import { TO_THE_PUBLIC } from './visiting.ts';

/** The same figures for those who may do everything, for anybody, and in English. */
export interface ThreeHouses {
  readonly staff: TestApp;
  readonly everyone: TestApp;
  readonly english: TestApp;
  close(): Promise<void>;
}

/** Opens all three. */
export async function openThreeHouses(tables: Tables): Promise<ThreeHouses> {
  const staff = await openApp(tables);
  const everyone = await openApp(tables, TO_THE_PUBLIC);
  const english = await openApp(tables, { language: 'en' });
  const close = async () => {
    await Promise.all([staff, everyone, english].map((one) => one.close()));
    // other files of the same worker speak French
    speakIn('fr');
  };
  return { staff, everyone, english, close };
}
