import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listStockAlerts } from "../../../../workflows/reservation/stock-overview";

/** What about stock needs a person, the gravest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const stock_alerts = await listStockAlerts(req.scope);
  res.json({ stock_alerts, count: stock_alerts.length });
};
