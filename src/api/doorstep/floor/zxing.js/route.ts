import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

const READER = "@zxing/browser/umd/zxing-browser.min.js";

/** The camera's reader, for browsers that have none of their own. */
export const GET = (_: MedusaRequest, res: MedusaResponse): void => {
  res.set({ "Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff" }).type("text/javascript").sendFile(require.resolve(READER));
};
