/** A province as people and carriers write it: Medusa's tax regions want `us-ca` in an address, of which this is `CA`. A name stays as it is. */
export function stateOf(country: string | null | undefined, province: string | null | undefined): string | null {
  const given = province?.trim() ?? "";
  const own = `${country?.toLowerCase()}-`;
  return (given.toLowerCase().startsWith(own) ? given.slice(own.length).toUpperCase() : given) || null;
}
