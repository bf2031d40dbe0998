import { contextFrom } from '../../data/model/address.ts';
import type { Context } from '../../data/model/context.ts';
import type { Choices, Frame, Quality } from '../../data/model/frame.ts';
import { FRAME_LINKS } from '../../data/model/frame-links.ts';
import type { PageAddress, PageId } from '../../data/model/pages.ts';
import { may, type Scope } from '../access/visitor.ts';
import { serverPage } from '../pages/pages.ts';
import { periodOf } from '../consumption.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import { choicesOf } from './choices.ts';
import { qualityOf, versionOf } from './quality.ts';

const NO_CHOICES: Choices = { years: [], members: [], kinds: [], resources: [] };

/** The frame of a page of a version that has figures. */
export function frameOf(
  version: VersionInfo,
  at: PageAddress,
  context: Context,
  scope: Scope,
): Frame {
  const { setting } = version;
  const quality = qualityOf(version, periodOf(setting, context.year));
  return { at, context, choices: choicesOf(setting), quality, ...allowed(scope, at) };
}

/** The frame before there are figures: the members if they are known already. */
export function emptyFrame(
  version: VersionInfo | null,
  at: PageAddress,
  year: number,
  scope: Scope,
): Frame {
  const nothing = { year, years: [], members: [], kinds: [], resources: [] };
  const { context } = contextFrom(new URLSearchParams(), nothing, at);
  const choices = version ? choicesOf(version.setting) : NO_CHOICES;
  return { at, context, choices, quality: emptyQuality(version), ...allowed(scope, at) };
}

/** The door is shown to whoever did not come in by it, one's account to whoever did; neither where there is none. */
const DOORS: Readonly<Partial<Record<PageId, boolean>>> = { door: false, account: true };

/** What somebody may visit and do, for a page that shows nothing else. */
function allowed(scope: Scope, { page }: PageAddress): Pick<Frame, 'links' | 'mayChange'> {
  const { changes } = serverPage(page);
  const visits = (id: PageId) =>
    (DOORS[id] ?? scope.isSignedIn) === scope.isSignedIn && may(scope, serverPage(id).right);
  const { navigation, sign, foot, administration, within } = FRAME_LINKS;
  return {
    links: {
      navigation: navigation.filter(visits),
      sign: sign.filter(visits),
      foot: foot.filter(visits),
      administration: administration.filter(visits),
      within: within.filter(visits),
    },
    mayChange: changes !== undefined && may(scope, changes),
  };
}

function emptyQuality(version: VersionInfo | null): Quality {
  return {
    demonstration: version?.demonstration ?? false,
    dataTo: null,
    monthsReceived: 0,
    partial: false,
    sourcesReceived: 0,
    sourcesExpected: 0,
    late: [],
    version: version ? versionOf(version) : { number: 0, checksum: '', publishedAt: '' },
  };
}
