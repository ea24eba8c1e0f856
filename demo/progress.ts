const started = Date.now();
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Says what is being done, and how long it took. */
export async function doing<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  console.log(`· ${what} …`);
  const result = await work();
  console.log(`✓ ${what} (${seconds(Date.now() - begun)})`);
  return result;
}

export const sinceStart = (): string => seconds(Date.now() - started);
