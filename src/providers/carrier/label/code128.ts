/** Bars of one thickness, as an SVG path. */
export type Bars = { width: number; path: string };
export type Barcode = { width: number; height: number; bars: Bars[] };

/** A Code 128 barcode as vectors, in units of its own: scale it to the room there is. */
export async function code128(text: string): Promise<Barcode> {
  const { default: bwipjs } = await import("bwip-js/node"); // 8 MB that only papers need
  const svg = bwipjs.toSVG({ bcid: "code128", text, height: 20, includetext: false, padding: 0, paddingleft: 10, paddingright: 10 });
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const bars = [...svg.matchAll(/stroke-width="(\d+)" d="([^"]+)"/g)].map(([, thickness, path]) => ({ width: Number(thickness), path: String(path) }));
  return { width: Number(width), height: Number(height), bars };
}
