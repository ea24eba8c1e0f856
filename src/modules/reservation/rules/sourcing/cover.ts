type Giving = { gives: readonly number[] };

export function covers(gives: readonly number[], needed: readonly number[]): boolean {
  for (let n = 0; n < needed.length; n++) if (gives[n]! < needed[n]!) return false;
  return true;
}

/** What is still lacking without the one, however the other chosen ones cover the rest. */
export function without(offers: readonly Giving[], needed: readonly number[], chosen: readonly number[], one: number): number[] {
  const lack = [...needed];
  for (const n of chosen) if (n !== one) offers[n]!.gives.forEach((amount, i) => (lack[i]! -= amount));
  return lack;
}

/** The chosen ones without those that are not needed, the last tried first. */
export function trimmed(offers: readonly Giving[], needed: readonly number[], chosen: readonly number[]): number[] {
  const spare = needed.map((amount, i) => chosen.reduce((sum, n) => sum + offers[n]!.gives[i]!, -amount));
  const spared = new Set<number>();
  for (const n of [...chosen].reverse()) {
    const { gives } = offers[n]!;
    if (!covers(spare, gives)) continue;
    spared.add(n);
    gives.forEach((amount, i) => (spare[i]! -= amount));
  }
  return chosen.filter((n) => !spared.has(n));
}
