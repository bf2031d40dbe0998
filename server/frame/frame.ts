import { contextFrom } from '../../data/model/address.ts';
import type { Context } from '../../data/model/context.ts';
import type { Choices, Frame, Quality } from '../../data/model/frame.ts';
import type { PageAddress } from '../../data/model/pages.ts';
import { periodOf } from '../consumption.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import { choicesOf } from './choices.ts';
import { qualityOf, versionOf } from './quality.ts';

const NO_CHOICES: Choices = { years: [], members: [], kinds: [], resources: [] };

/** The frame of a page of a version that has figures. */
export function frameOf(version: VersionInfo, at: PageAddress, context: Context): Frame {
  const { setting } = version;
  const quality = qualityOf(version, periodOf(setting, context.year));
  return { at, context, choices: choicesOf(setting), quality };
}

/** The frame before there are figures: the members if they are known already. */
export function emptyFrame(version: VersionInfo | null, at: PageAddress, year: number): Frame {
  const nothing = { year, years: [], members: [], kinds: [], resources: [] };
  const { context } = contextFrom(new URLSearchParams(), nothing, at);
  const choices = version ? choicesOf(version.setting) : NO_CHOICES;
  return { at, context, choices, quality: emptyQuality(version) };
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
