import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { AdministrationPage, VersionSeat } from '../../data/model/administration-page.ts';
import {
  partiesOf,
  type Agreement,
  type AgreementVersion,
} from '../../data/model/agreement/agreement.ts';
import { joinedOn, leavesOn, statusOn } from '../../data/model/agreement/membership.ts';
import { THRESHOLDS } from '../../data/model/disclosure/disclosure.ts';
import type { Installation } from '../../data/model/installation.ts';
import { NO_NOTICES } from '../../data/model/notices.ts';
import { parisDay } from '../../data/model/paris-day.ts';
import type { Day } from '../../data/model/period.ts';
import { entranceOf } from '../access/entrance.ts';
import { may } from '../access/visitor.ts';
import { readObjectives, type Objective } from '../facts/objectives.ts';
import type { House } from '../house.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { PlainPage } from './server-page.ts';

/** “Administration”: what is settled here, where to change it, and what is wrong in it. */
export const administrationPage: PlainPage<AdministrationPage> = {
  needs: 'nothing',
  right: 'settings',
  read: async (house, _, sender) => {
    const { config, store, state } = house;
    const today = parisDay(state.now());
    const [published, installation, notices] = await Promise.all([
      store.version() ? store.read((view) => publishedOf(view, today)) : null,
      installationOf(house),
      config.notices?.() ?? NO_NOTICES,
    ]);
    const entrance = may(sender, 'administer') ? entranceOf(config, sender.from.house) : null;
    return { published, entrance, installation, notices: { ...notices, thresholds: THRESHOLDS } };
  },
};

async function publishedOf(view: UsageView, today: Day): Promise<AdministrationPage['published']> {
  const { agreement, kinds, resources } = view.version.setting;
  const { title, demonstration, members, versions, rules } = agreement;
  return {
    ...{ title, demonstration, rules },
    versions: versions.map((version) => versionSeat(version, agreement)),
    members: members.map((member) => ({
      ...{ code: member.code, name: member.name, status: statusOn(member, rules, today) },
      ...{
        joinedOn: member.accession ? joinedOn(member) : null,
        leavesOn: leavesOn(member, rules),
      },
    })),
    resources: resources.map(({ id, name, kind, provider, validFrom = null, validTo = null }) => ({
      ...{ id, name, provider, validFrom, validTo },
      kind: kinds.find((one) => one.id === kind)?.label ?? '',
    })),
    objectives: countedByYear(await readObjectives(view)),
  };
}

function versionSeat(version: AgreementVersion, agreement: Agreement): VersionSeat {
  const { id, effectiveFrom, vintage, populationKind, signatures } = version;
  const parties = partiesOf(version, agreement);
  const signed = parties.filter((code) => signatures[code] != null).length;
  return { id, effectiveFrom, vintage, populationKind, signed, parties: parties.length };
}

function countedByYear(objectives: readonly Objective[]) {
  const years = [...new Set(objectives.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    count: objectives.filter((one) => one.year === year).length,
  }));
}

const PATIENCE_MS = 8_000;

/** What the ingest process says; it may be importing for somebody, and is not waited for long. */
async function installationOf({ config }: House): Promise<AdministrationPage['installation']> {
  if (!config.ingest) return 'read-only';
  const asked = config.ingest(['settings', '--json']).then(
    ({ out }) => read(out),
    () => 'busy' as const,
  );
  return Promise.race([asked, pause(PATIENCE_MS, 'busy' as const, { ref: false })]);
}

const text = z.string();

const installationSchema: z.ZodType<Installation> = z.object({
  files: z.array(
    z.object({ file: text, state: z.enum(['good', 'missing', 'faulty']), fault: text.nullable() }),
  ),
  profiles: z.array(
    z.object({
      ...{ file: text, source: text, kind: text },
      ...{ patterns: z.array(text), auto: z.boolean() },
    }),
  ),
  harvest: z.array(
    z.object({
      ...{ source: text, host: text, release: text, reports: z.array(text) },
      ...{ from: text, schedule: text },
      secrets: z.array(
        z.object({
          name: z.enum(['customer_id', 'requestor_id', 'api_key']),
          ...{ where: text, isThere: z.boolean() },
        }),
      ),
    }),
  ),
  versions: z.array(z.object({ number: z.number(), bytes: z.number(), isServed: z.boolean() })),
  inbox: z.object({ isWatched: z.boolean(), waiting: z.number(), refused: z.number() }),
});

function read(out: string): Installation | 'busy' {
  try {
    return installationSchema.parse(JSON.parse(out));
  } catch {
    return 'busy';
  }
}
