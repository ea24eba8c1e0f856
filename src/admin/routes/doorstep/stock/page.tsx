import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { StockOverview } from "../../../components/stock/stock-overview";

const StockPage = () => <StockOverview />;

export const config = defineRouteConfig({ label: "menu.stock", translationNs: "doorstep", rank: 4 });

export const handle = { breadcrumb: () => <Breadcrumb name="stockPage.title" /> };

export default StockPage;
