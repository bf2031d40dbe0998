import { describe, expect, it } from 'vitest';
import {
  isSigned,
  versionInForce,
  type Agreement,
} from '../../../../data/model/agreement/agreement.ts';
import { AGREEMENT, signedVersion } from '../../../support/group.ts';

const [first, second] = AGREEMENT.versions;

describe('versionInForce', () => {
  it.each([
    [2020, undefined],
    [2021, first],
    [2024, first],
    [2025, second],
    [2030, second],
  ])('in %i', (year, expected) => {
    expect(versionInForce(AGREEMENT, year)).toBe(expected);
  });

  it('keeps the version before while one signature of the next is not known (art. 11)', () => {
    const unsigned = { ...second!, signatures: { ...second!.signatures, '25388': null } };
    expect(versionInForce(withVersions(first!, unsigned), 2025)).toBe(first);
    expect(versionInForce(withVersions(unsigned), 2025)).toBeUndefined();
  });

  it('does not take a member left out of the signatures for a signatory', () => {
    const rest = Object.fromEntries(
      Object.entries(second!.signatures).filter(([code]) => code !== '25'),
    );
    expect(isSigned({ ...second!, signatures: rest }, AGREEMENT)).toBe(false);
    expect(isSigned(second!, AGREEMENT)).toBe(true);
  });

  it('changes the shares from the next budget year when a version starts during one', () => {
    const midYear = signedVersion({ id: 'avenant-1', effectiveFrom: '2026-06-01', vintage: 2023 });
    expect(versionInForce(withVersions(first!, second!, midYear), 2026)).toBe(second);
    expect(versionInForce(withVersions(first!, second!, midYear), 2027)).toBe(midYear);
  });

  it('does not depend on the order they are written in', () => {
    expect(versionInForce(withVersions(second!, first!), 2024)).toBe(first);
    expect(versionInForce(withVersions(second!, first!), 2025)).toBe(second);
  });

  it('is none in an agreement without versions', () => {
    expect(versionInForce(withVersions(), 2025)).toBeUndefined();
  });
});

function withVersions(...versions: Agreement['versions']): Agreement {
  return { ...AGREEMENT, versions };
}
