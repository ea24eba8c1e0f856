declare module "subset-font" {
  type Options = { keepAllGlyphs?: boolean; targetFormat?: "truetype" | "woff" | "woff2"; variationAxes?: Record<string, number> };
  const subsetFont: (font: Buffer, text: string | undefined, options?: Options) => Promise<Buffer>;
  export default subsetFont;
}

declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}
