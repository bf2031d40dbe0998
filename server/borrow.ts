/**
 * Takes what is lent for the time of a function, for longer: until it is given back. Whoever borrows must give back.
 *
 * @throws what the lender throws, when there is nothing to lend
 */
export function borrow<Thing>(
  lend: (use: (thing: Thing) => Promise<void>) => Promise<void>,
): Promise<{ readonly thing: Thing; readonly giveBack: () => void }> {
  return new Promise((resolve, reject) => {
    const use = (thing: Thing) =>
      new Promise<void>((giveBack) => resolve({ thing, giveBack: () => giveBack() }));
    lend(use).catch(reject);
  });
}
