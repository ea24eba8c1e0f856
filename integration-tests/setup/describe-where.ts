/** A suite that needs something of this machine: where it is missing, it is left out aloud on a developer's, and fails in CI. */
export function describeWhere(isThere: boolean, missing: string, title: string, suite: () => void): void {
  if (isThere) return void describe(title, suite);
  if (process.env.CI) return void test(title, () => { throw new Error(missing); });
  console.warn(`${missing}. NOT RUN: ${title}`);
  describe.skip(title, suite);
}
