import { useParams } from "react-router-dom";
import { StockItemBreadcrumb } from "../../../../components/stock-item/stock-item-breadcrumb";
import { StockItemDetail } from "../../../../components/stock-item/stock-item-detail";

const StockItemPage = () => {
  const { id } = useParams();
  return id ? <StockItemDetail id={id} /> : null;
};

export const handle = { breadcrumb: () => <StockItemBreadcrumb /> };

export default StockItemPage;
