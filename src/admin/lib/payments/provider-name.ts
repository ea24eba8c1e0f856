/** A payment provider's id as a reader may take it: `pp_doorstep-stripe_main` → `Doorstep stripe (main)`. */
export function providerName(id: string): string {
  const [, name = "", account = ""] = /^pp_([^_]+)(?:_(.+))?$/.exec(id) ?? [];
  if (!name) return id;
  const words = name.replace(/-/g, " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${account ? ` (${account})` : ""}`;
}
