import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { ProductStockSection } from "../components/stock/product-stock-section";

const ProductStockWidget = ({ data }: { data: { id: string } }) => <ProductStockSection productId={data.id} />;

export const config = defineWidgetConfig({ zone: "product.details", id: "doorstep:product-stock" });

export default ProductStockWidget;
