import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { ItemStockSection } from "../components/stock/item-stock-section";

const ItemStockWidget = ({ data }: { data: { id: string } }) => <ItemStockSection itemId={data.id} />;

export const config = defineWidgetConfig({ zone: "inventory_item.details", id: "doorstep:item-stock" });

export default ItemStockWidget;
