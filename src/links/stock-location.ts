import StockLocationModule from "@medusajs/medusa/stock-location";
import Carrier from "../modules/carrier";
import Warehouse from "../modules/warehouse";
import { linkRows } from "../shared/row-links";

linkRows(StockLocationModule.linkable.stockLocation, "location_id", [
  Carrier.linkable.doorstepManifest,
  Carrier.linkable.doorstepPickup,
  Warehouse.linkable.doorstepBin,
  Warehouse.linkable.doorstepWorkOrder,
]);
