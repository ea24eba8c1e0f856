import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { WarehouseBoard } from "../../../components/warehouse/warehouse-board";

const WarehousePage = () => <WarehouseBoard />;

export const config = defineRouteConfig({ label: "menu.warehouse", translationNs: "doorstep", rank: 2 });

export const handle = { breadcrumb: () => <Breadcrumb name="warehouse.title" /> };

export default WarehousePage;
