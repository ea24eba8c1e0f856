import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { renderFloorPage } from "../../../pages/floor/page";
import { lookFor, send } from "../orders/send-page";

/** The warehouse screens. The page is for everybody; what it shows is for whoever signs in. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { locale, shop } = await lookFor(req);
  send(res, 200, renderFloorPage({ locale, colour: shop.colour }));
};
